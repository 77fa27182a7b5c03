import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../features/auth/model/viewer-context.js';
import type { Viewer } from '../features/auth/model/viewer.js';
import { plantCommunity } from './agreement/community.js';
import { longScript } from './agreement/script.js';
import { record, recorder } from './history/recording.js';
import { testDatabase } from './test-database.js';

const STEPS = 60;

const { database } = await testDatabase();
const viewers = await plantCommunity(database);
const [script = []] = fc.sample(longScript(STEPS), { numRuns: 1, seed: 20_261_201 });
await record(recorder(database, viewers, { viewers: 0, questions: 0 }), script);

interface Row {
  readonly name: string;
  readonly at: Date | null;
}

const read = (viewer: Viewer, text: string): Promise<readonly Row[]> =>
  database.read(contextOf(viewer), (sql) => sql.query<Row[]>(text));

/** What the one pass tells, and what the viewer's own timeline does, of everybody. */
async function everybodys(newest: boolean) {
  const found: { readonly told: readonly Row[]; readonly slow: readonly Row[] }[] = [];
  for (const viewer of viewers.values()) {
    const told = await read(viewer, `SELECT name, at FROM hub.standing_dated(${newest}) ORDER BY name`);
    const slow = await read(
      viewer,
      `SELECT a.name, (SELECT ${newest ? 'max' : 'min'}(t.at) FROM hub.own_turn t WHERE t.advisory_id = a.id) AS at
      FROM hub.advisory a WHERE EXISTS (SELECT FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NULL) ORDER BY a.name`,
    );
    found.push({ told, slow });
  }
  return found;
}

describe.each([
  ['first', false],
  ['newest', true],
])('what stands with the time of its %s turn', (_, newest) => {
  it(`is what exists for the viewer, whatever was narrowed, opened or withdrawn (newest: ${newest})`, async () => {
    const names = (rows: readonly Row[]) => rows.map(({ name }) => name);

    for (const { told, slow } of await everybodys(newest)) expect(names(told)).toEqual(names(slow));
  });

  it(`has the time of the viewer's own timeline, or none where that has to be asked (newest: ${newest})`, async () => {
    const all = await everybodys(newest);

    for (const { told, slow } of all)
      expect(told).toEqual(slow.map((row, place) => (told[place]?.at === null ? { ...row, at: null } : row)));
  });

  it(`knows most of the times, and not the same ones for everybody (newest: ${newest})`, async () => {
    const told = (await everybodys(newest)).map((each) => each.told);

    const all = told.flat();
    expect(all.filter(({ at }) => at !== null).length).toBeGreaterThan(all.length / 2);
    expect(new Set(told.map((rows) => JSON.stringify(rows))).size).toBeGreaterThan(2);
  });
});
