import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accepted, amber, prose, Seamark } from '@seamark/sdk';
import { afterAll, describe, expect, it } from 'vitest';
import { type HubProcess, startHubProcess } from '../hub-process.js';

const folder = mkdtempSync(path.join(tmpdir(), 'seamark-readers-'));
chmodSync(folder, 0o755);
let hub: HubProcess | null = null;
afterAll(async () => {
  await hub?.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const as = (account: string): Seamark => new Seamark({ url: hub?.url ?? '', token: hub?.tokenOf(account) ?? '' });

async function publish(count: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const portions = [prose('TITLE')(`Read before the end ${number}`, amber({ sectors: ['GOVERNMENT', 'INDUSTRY'] }))];
    const outcome = await as('author@halden').advisories.publishNow({ kind: 'PRACTICE', portions });
    names.push(accepted(outcome).advisory.name);
  }
  return names;
}

/** Reads one after another until the hub is gone. @param answered - gets each whose answer arrived */
async function readUntilGone(account: string, names: readonly string[], answered: Set<string>): Promise<void> {
  const reader = as(account);
  for (const name of names) {
    const read = await reader.advisories.get(name).catch(() => null);
    if (read === null) return;
    answered.add(`${account} ${name}`);
    await sleep(10);
  }
}

function killPostgres(): void {
  const [pid] = readFileSync(path.join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

/** Of which advisories the source is told of fewer readers than were answered. */
async function shortOf(answered: ReadonlySet<string>, names: readonly string[]): Promise<readonly string[]> {
  const short: string[] = [];
  for (const name of names) {
    const [title] = (await as('author@halden').advisories.readers(name)) ?? [];
    const due = [...answered].filter((reading) => reading.endsWith(name)).length;
    if (!title || title.accounts < due) short.push(name);
  }
  return short;
}

describe('a hub that is killed while its advisories are read', () => {
  it.each([
    ['the hub', async () => void (await hub?.end('SIGKILL'))],
    ['PostgreSQL, and then the hub', async () => (killPostgres(), await sleep(50), void (await hub?.end('SIGKILL')))],
  ])('has forgotten no reading that it answered: %s', { timeout: 180_000 }, async (_what, kill) => {
    hub = await startHubProcess(folder);
    const names = await publish(12);
    const answered = new Set<string>();
    const readers = ['handler@cert', 'second@cert', 'handler@tern'].map((account) =>
      readUntilGone(account, names, answered),
    );
    while (answered.size < 12) await sleep(5);
    await kill();
    await Promise.all(readers);
    expect(answered.size).toBeLessThan(3 * names.length);

    hub = await startHubProcess(folder);

    expect(await shortOf(answered, names)).toEqual([]);
    await hub.end('SIGTERM');
  });
});
