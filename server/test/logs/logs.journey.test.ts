import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { accepted, type PortionInput, red, restate, Seamark } from '@seamark/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findHome } from '../../platform/postgres/embedded/home.js';
import { temporaryFolder } from '../bare-cluster.js';
import { type BothDoors, openBothDoors } from '../doors/both-doors.js';
import { type HubProcess, startHubProcess } from '../hub-process.js';
import { BREAKAGES, END_ALL, superuserOf } from './break-database.js';
import { misuseHttp, misuseSocket } from './misuses.js';
import { Planted } from './planted.js';
import { plantedPortions } from './planted-portions.js';
import { refusedInputs } from './refused-inputs.js';

const folder = temporaryFolder('seamark-logs-');
const planted = new Planted();
let hub: HubProcess;
let doors: BothDoors;
/** How much the hub had said when it was ready: who takes part in the sample, for whoever starts it. */
let greeted = 0;

beforeAll(async () => {
  hub = await startHubProcess(folder, { SEAMARK_LOG: 'debug' });
  await sleep(100);
  greeted = hub.said.length;
  doors = await openBothDoors(`${hub.url}/graphql`, hub.tokenOf('author@meridian'));
  for (const account of ['author@meridian', 'handler@tern', 'second@cert']) planted.kept(account, hub.tokenOf(account));
  planted.kept('a recipient’s handle', 'tern-cloud');
  planted.kept('a recipient’s account', 'second@cert');
  planted.kept('who is excluded', 'civic-algorithm-watch');
});
afterAll(async () => {
  doors.close();
  await hub.end('SIGTERM');
});

const as = (account: string): Seamark => new Seamark({ url: hub.url, token: hub.tokenOf(account) });

/** All that the hub and its PostgreSQL have written. */
function logged(): string {
  return [...hub.said.slice(greeted), readFileSync(findHome(folder).log, 'utf8')].join('\n');
}

async function publishAndWithdraw(): Promise<void> {
  const author = as('author@meridian');
  const feed = as('handler@tern').feed.subscribe({});
  const events = feed[Symbol.asyncIterator]();
  const arrived = events.next();
  const idempotencyKey = planted.in('an idempotency key');
  const portions = plantedPortions(planted);
  const { advisory: draft } = accepted(await author.advisories.draft({ kind: 'INCIDENT', portions, idempotencyKey }));
  await author.advisories.draft({ kind: 'PRACTICE', portions, idempotencyKey });
  const { advisory } = accepted(await author.advisories.publish({ name: draft.name }));
  planted.kept('a feed cursor', (await arrived).value?.cursor ?? '');
  await revise(author, advisory.name, restate(advisory.portions));
  const reason = planted.in('a reason');
  accepted(await author.advisories.withdraw({ name: advisory.name, reason, reasonMarking: red('second@cert') }));
  feed.close();
}

async function revise(author: Seamark, name: string, portions: readonly PortionInput[]): Promise<void> {
  const expectViewKey = (await author.advisories.get(name))?.viewKey ?? '';
  const note = { note: planted.in('a note'), noteMarking: red('second@cert') };
  const [first, ...others] = portions;
  const revised = first ? [{ ...first, content: { text: planted.in('a revision') } }, ...others.slice(0, 2)] : [];
  accepted(await author.advisories.revise({ name, expectViewKey, portions: revised, ...note }));
  await author.advisories.revise({ name, expectViewKey: planted.in('a stale key'), portions: revised });
}

async function askInBothWays(inputs: ReturnType<typeof refusedInputs>): Promise<void> {
  for (const asked of inputs) {
    await doors.overHttp(asked);
    await doors.overSocket(asked);
  }
}

const aDraft = () => ({ kind: 'INCIDENT' as const, portions: plantedPortions(planted) });

/** Drafts and reads while each thing is broken. */
async function workThroughBreakages(): Promise<readonly string[]> {
  const superuser = await superuserOf(folder);
  const answers: string[] = [];
  for (const [what, broken, mended] of BREAKAGES) {
    await superuser.query(broken);
    answers.push(
      await as('author@meridian')
        .advisories.draft(aDraft())
        .then(() => `drafted despite ${what}`, String),
    );
    await doors.overSocket({ query: '{ advisories { nodes { title portions { id } } } }' });
    await superuser.query(mended);
  }
  await Promise.all([as('author@meridian').advisories.publishNow(aDraft()).catch(String), superuser.query(END_ALL)]);
  await superuser.end();
  return answers;
}

describe('what a hub logs', () => {
  it('holds no word, name, token or key of those who use it', { timeout: 120_000 }, async () => {
    await publishAndWithdraw();
    await askInBothWays(refusedInputs(planted));
    await misuseHttp({ url: hub.url, token: hub.tokenOf('author@meridian') }, planted);
    await misuseSocket({ url: hub.url, token: hub.tokenOf('author@meridian') }, planted);
    const faults = await workThroughBreakages();
    await sleep(200);

    expect(planted.foundIn(logged())).toEqual([]);
    expect(planted.count).toBeGreaterThan(150);
    // Else nothing was logged that could have held any.
    expect(faults.every((fault) => fault.includes('reference'))).toBe(true);
    expect(logged().match(/"msg":"fault"/g)?.length).toBeGreaterThan(BREAKAGES.length);
  });

  it('would be found in the log of its PostgreSQL too', async () => {
    const superuser = await superuserOf(folder);
    const word = new Planted();

    await superuser.query('SET log_min_messages = error');
    await superuser.query(`SELECT '${word.in('a marker')}'::int`).catch(() => undefined);

    await superuser.end();
    expect(word.foundIn(logged())).toEqual(['a marker']);
  });
});
