import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Advisory, amber, clear, green, type PortionInput, prose, Seamark, source } from '@seamark/sdk';
import { afterAll, describe, expect, it } from 'vitest';
import { type HubProcess, startHubProcess } from '../hub-process.js';

const folder = mkdtempSync(path.join(tmpdir(), 'seamark-crash-'));
chmodSync(folder, 0o755);
let hub: HubProcess | null = null;
afterAll(async () => {
  await hub?.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** Three labels, so that a half-written advisory would show: every one has all of these or is not there. */
const portions = (title: string): PortionInput[] => [
  prose('TITLE')(title, clear()),
  source(clear()),
  prose('SUMMARY')('What members read.', green()),
  prose('TECHNICAL_DETAIL')('What an agency reads.', amber({ organizations: ['national-cert'] })),
];

const asAuthor = (): Seamark => new Seamark({ url: hub?.url ?? '', token: hub?.tokenOf('author@halden') ?? '' });

/** Publishes one after another until the hub is gone. @returns what was acknowledged */
async function publishUntilGone(writer: string, acknowledged: string[]): Promise<void> {
  const author = asAuthor();
  const publish = (count: number) =>
    // Cut off in the middle: what became of the last one is what this test asks.
    author.advisories.publishNow({ kind: 'PRACTICE', portions: portions(`${writer} ${count}`) }).catch(() => null);
  for (let count = 1; ; count += 1) {
    const outcome = await publish(count);
    if (outcome === null) return;
    if (outcome.ok) acknowledged.push(outcome.advisory.name);
  }
}

function killPostgres(): void {
  const [pid] = readFileSync(path.join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

async function everything(states: ('DRAFT' | 'PUBLISHED')[]): Promise<readonly Advisory[]> {
  const found: Advisory[] = [];
  for await (const advisory of asAuthor().advisories.list({ where: { states }, portions: true, first: 100 })) {
    if (/^(before|after) /.test(advisory.title ?? '')) found.push(advisory);
  }
  return found;
}

describe('a hub that is killed while advisories are published', () => {
  it.each([
    ['the hub', 'before', async () => void (await hub?.end('SIGKILL'))],
    [
      'PostgreSQL, and then the hub',
      'after',
      async () => (killPostgres(), await sleep(100), void (await hub?.end('SIGKILL'))),
    ],
  ])(
    'has each of them whole or not at all, and all that it acknowledged: %s',
    { timeout: 90_000 },
    async (_what, prefix, kill) => {
      hub = await startHubProcess(folder);
      const acknowledged: string[] = [];
      const writers = [1, 2, 3].map((writer) => publishUntilGone(`${prefix} ${writer}`, acknowledged));
      while (acknowledged.length < 20) await sleep(20);
      await kill();
      await Promise.all(writers);

      hub = await startHubProcess(folder);

      const published = await everything(['PUBLISHED']);
      const drafts = await everything(['DRAFT']);
      expect([...published, ...drafts].map(({ portions: found }) => found.length)).toEqual(
        [...published, ...drafts].map(() => 4),
      );
      const names = published.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(acknowledged));
      expect((await eventNames()).filter((name) => names.includes(name)).sort()).toEqual([...names].sort());
      await hub.end('SIGTERM');
    },
  );
});

/** The advisories of all events, oldest first. */
async function eventNames(): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { advisoryName } of asAuthor().events.list({ first: 100 })) found.push(advisoryName);
  return found;
}
