import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdvisoryName } from '../../features/advisories/model/advisory.js';
import type { AdvisoryView } from '../../features/advisories/model/advisory-view.js';
import type { Viewer } from '../../features/auth/model/viewer.js';
import { testDatabase } from '../test-database.js';
import { plantCommunity } from './community.js';
import { glance, inspect, lookAsOf, viewsIn } from './observe.js';
import { type Begun, play } from './play.js';
import { type Script, someScript, type Step } from './script.js';
import { type DueEvent, dueTo, wronglyTold } from './told.js';
import { type Twins, twins } from './twins.js';

/** Scripts played, in about six seconds; turned up for a hunt. */
const RUNS = 8;
/** The same on every machine; `AGREEMENT_SEED=N` plays others. */
const SEED = Number(process.env['AGREEMENT_SEED'] ?? 20_261_130);

/** How long ago the past is, that is looked at: a step takes a second. */
const SECONDS = [0, 1, 3];

const { database, superuser } = await testDatabase();
const viewers = await plantCommunity(database);
let played = 0;

/** What one viewer has seen of a script so far. */
interface Onlooker {
  views: ReadonlyMap<AdvisoryName, AdvisoryView>;
  readonly due: DueEvent[];
}

describe('advisories in memory and in PostgreSQL', () => {
  it(
    'are the same to everybody whatever their authors do, and the log tells each just what changes for it',
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(someScript, async (script) => {
          await forgetAll();
          await follow(twins(database, (played += 1)), script);
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
  );
});

async function follow(both: Twins, script: Script): Promise<void> {
  const onlookers = new Map<string, Onlooker>();
  let begun: readonly Begun[] = [];
  for (const step of script) {
    const name = await take(both, step, begun);
    if (name === null) continue;
    if (step.do === 'draft') begun = [...begun, { name, source: step.source }];
    await eachViewer((looking) => lookOn(both, step, { ...looking, onlookers }));
  }
  const names = begun.map(({ name }) => name);
  await eachViewer((looking) => lookBack(both, names, { ...looking, onlookers }));
}

/** @returns the advisory that the step was taken on; null when it was refused */
async function take(
  { inMemory, inPostgres }: Twins,
  step: Step,
  begun: readonly Begun[],
): Promise<AdvisoryName | null> {
  const answer = await play(inMemory, step, { viewers, begun });

  expect(await play(inPostgres, step, { viewers, begun })).toEqual(answer);
  return answer?.ok === true ? answer.value.advisory.name : null;
}

interface Looking {
  readonly called: string;
  readonly viewer: Viewer;
  readonly onlookers: Map<string, Onlooker>;
}

async function lookOn(both: Twins, step: Step, { called, viewer, onlookers }: Looking): Promise<void> {
  const { inMemory, inPostgres } = both;
  const [seen, { newest: _, ...found }] = [await glance(inMemory, viewer), await glance(inPostgres, viewer)];
  const { newest: __, ...expected } = seen;
  expect({ called, ...found }).toEqual({ called, ...expected });

  const { views: before, due } = onlookers.get(called) ?? { views: new Map<AdvisoryName, AdvisoryView>(), due: [] };
  const after = viewsIn(seen, viewer, inMemory.viewKey);
  for (const advisory of new Set([...before.keys(), ...after.keys()])) {
    const event = dueTo(viewer, step, { before: before.get(advisory) ?? null, after: after.get(advisory) ?? null });
    if (event !== null) due.push({ ...event, advisory, at: inMemory.clock.now() });
  }
  onlookers.set(called, { views: after, due });
}

async function lookBack(
  both: Twins,
  names: readonly AdvisoryName[],
  { called, viewer, onlookers }: Looking,
): Promise<void> {
  const { inMemory, inPostgres } = both;
  expect({ called, ...(await inspect(inPostgres, viewer, names)) }).toEqual({
    called,
    ...(await inspect(inMemory, viewer, names)),
  });

  const times = SECONDS.map((second) => new Date(inMemory.clock.now().getTime() - second * 1_000));
  expect({ called, past: await lookAsOf(inPostgres, viewer, times) }).toEqual({
    called,
    past: await lookAsOf(inMemory, viewer, times),
  });
  const events = await both.eventsOf(viewer);
  const newest = (await glance(inPostgres, viewer)).newest;
  expect({ called, wrong: wronglyTold(onlookers.get(called)?.due ?? [], events) }).toEqual({ called, wrong: [] });
  expect(newest).toBe(events.at(-1)?.id ?? null);
  expect((await glance(inMemory, viewer)).newest).toBe(events.at(-1)?.revisionId ?? null);
  expect(events.filter(({ type, before }) => type === 'PUBLISHED' && before !== null)).toEqual([]);
}

async function eachViewer(look: (looking: Pick<Looking, 'called' | 'viewer'>) => Promise<void>): Promise<void> {
  await Promise.all([...viewers].map(([called, viewer]) => look({ called, viewer })));
}

/** A script begins in an empty hub; who takes part stays. */
async function forgetAll(): Promise<void> {
  const tables = ['event_atom', 'event', 'event_label', 'remark', 'stub', 'portion', 'sheet', 'revision', 'advisory'];
  await superuser.query(
    `${tables.map((table) => `DELETE FROM hub.${table}`).join('; ')}; UPDATE hub.log_head SET position = 0, at = '-infinity'`,
  );
}
