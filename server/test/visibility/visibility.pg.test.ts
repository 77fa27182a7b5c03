import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { postgresAdvisoryReads } from '../../features/advisories/store/postgres-advisory-reads.js';
import { VISITOR } from '../../features/auth/model/visitor.js';
import { postgresTokens } from '../../features/auth/store/postgres-tokens.js';
import { toVisibilityCases, type VectorFile } from '../../features/markings/model/vector-cases.js';
import { type See, type VisibilityCase, visibilityOf } from '../../features/markings/model/visibility-case.js';
import { VISIBILITY_CASES } from '../../features/markings/model/visibility-cases.js';
import { testDatabase } from '../test-database.js';
import { caseNames, plantWorld } from './plant-world.js';
import { publishPortion } from './publish-portion.js';

/** The cases that came with the design; they are not part of the repository, so a clone may lack them. */
const VECTORS = new URL('../../../../shared/design/vectors/portions.json', import.meta.url);

const { database } = await testDatabase();
const reads = postgresAdvisoryReads(database);
const tokens = postgresTokens(database);

/** Plants the case's world, publishes the portion as its source, and reads it with the viewer's token. */
const byDatabase =
  (place: number): See =>
  async ({ label, of }) => {
    const names = caseNames(place);
    const secret = (await plantWorld(database, of, names)).get(of.viewer);
    const name = await publishPortion(database, of.source, { label, names });
    const viewer = secret === undefined ? VISITOR : (await tokens.find(secret))?.viewer;
    if (!viewer) throw new Error('The viewer of the case has no token.');
    return (await reads(viewer, (advisories) => advisories.find(name))) !== null;
  };

const numbered = (cases: readonly VisibilityCase[], from: number) =>
  cases.map((of, index) => ({ ...of, of, place: from + index }));

describe('PostgreSQL, by its own policy, decides as the rules do:', () => {
  it.each(numbered(VISIBILITY_CASES, 1))('$name', async ({ of, place, expect: expected }) => {
    expect(await visibilityOf(of, byDatabase(place))).toBe(expected);
  });
});

const vectors = existsSync(VECTORS)
  ? toVisibilityCases(JSON.parse(readFileSync(VECTORS, 'utf8')) as VectorFile).cases
  : [];

describe.runIf(vectors.length > 0)('PostgreSQL, by its own policy, decides the design’s', () => {
  it.each(numbered(vectors, 1000))('$name', async ({ of, place, expect: expected }) => {
    expect(await visibilityOf(of, byDatabase(place))).toBe(expected);
  });
});
