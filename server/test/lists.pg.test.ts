import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADVISORY_KINDS, SEVERITY_LEVELS } from '../features/advisories/model/advisory.js';
import { ADVISORY_ORDERS, type AdvisoryFilter } from '../features/advisories/model/advisory-filter.js';
import type { AdvisoryView } from '../features/advisories/model/advisory-view.js';
import { matchesFilter } from '../features/advisories/model/matches-filter.js';
import { portionKeys } from '../features/advisories/model/portion-keys.js';
import { redactAdvisory } from '../features/advisories/model/redact-advisory.js';
import type { ListPlace } from '../features/advisories/ports.js';
import { postgresAdvisoryReads } from '../features/advisories/store/postgres-advisory-reads.js';
import { parseToken } from '../features/auth/model/token.js';
import type { Viewer } from '../features/auth/model/viewer.js';
import { VISITOR } from '../features/auth/model/visitor.js';
import { postgresTokens } from '../features/auth/store/postgres-tokens.js';
import { SECTORS } from '../features/markings/model/marking.js';
import { TLP } from '../features/markings/model/tlp.js';
import { testHub } from './test-hub.js';

const { database, tokenOf } = await testHub();
const reads = postgresAdvisoryReads(database);

const viewerOf = async (account: string): Promise<Viewer> => {
  const secret = parseToken(tokenOf(account));
  const known = secret && (await postgresTokens(database).find(secret));
  if (!known) throw new Error(`${account} has no token.`);
  return known.viewer;
};
const viewers: readonly Viewer[] = [
  VISITOR,
  ...(await Promise.all(['reader@cert', 'handler@cert', 'author@tern', 'author@meridian'].map(viewerOf))),
];

const viewsOf = (viewer: Viewer): Promise<readonly AdvisoryView[]> =>
  reads(viewer, async (advisories) => {
    const page = await advisories.list({ filter: {}, order: 'UPDATED_DESC', first: 100, after: null });
    return page.items.flatMap(({ record }) => redactAdvisory(record, viewer, (text) => text) ?? []);
  });
const views = new Map(await Promise.all(viewers.map(async (viewer) => [viewer, await viewsOf(viewer)] as const)));

/** Values that occur somewhere, for this viewer or for another one: what a viewer does not see must not be found by it. */
const everything = [...views.values()].flat();
const keysOf = (type: string) => [
  ...new Set(
    everything.flatMap(({ portions }) =>
      portions
        .filter((portion) => portion.type === type)
        .flatMap(({ content }) => (content ? portionKeys(content) : [])),
    ),
  ),
];
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const times = fc.date({ min: new Date('2024-11-01'), max: new Date('2026-12-01'), noInvalidDate: true });
const bare = (keys: readonly string[]) => keys.map((key) => key.slice(key.indexOf(':') + 1));

const filters: fc.Arbitrary<AdvisoryFilter> = fc.record(
  {
    kinds: some(ADVISORY_KINDS),
    severities: some(SEVERITY_LEVELS),
    banners: some(TLP),
    sources: some(['meridian-labs', 'tern-cloud', 'national-cert', 'halden-institute', 'nobody']),
    sectors: some(SECTORS),
    terms: some([...keysOf('TERM'), 'ATLAS:AML.T9999']),
    systems: some([...bare(keysOf('AFFECTED')), 'PyTorch', 'no such system']),
    aliases: some([...keysOf('ALIAS'), 'cve-2023-48022', 'CVE-1999-0001']),
    names: some([...new Set(everything.map(({ name }) => name)), 'smk-00000-00000']),
    publishedAfter: times,
    publishedBefore: times,
    updatedAfter: times,
    states: fc.constantFrom(
      ['PUBLISHED' as const],
      ['WITHDRAWN' as const],
      ['PUBLISHED' as const, 'WITHDRAWN' as const],
      [],
    ),
  },
  { requiredKeys: [] },
);

describe('a list', () => {
  it(
    'finds what the filter finds on the views themselves, for every viewer, and counts it',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...viewers), filters, async (viewer, filter) => {
          const expected = (views.get(viewer) ?? [])
            .filter((view) => matchesFilter(view, filter))
            .map(({ name }) => name);

          const found = await reads(viewer, (advisories) =>
            advisories.list({ filter, order: 'UPDATED_DESC', first: 100, after: null }),
          );
          const count = await reads(viewer, (advisories) => advisories.count(filter));

          expect(found.items.map(({ record }) => record.name)).toEqual(expected);
          expect(count).toBe(expected.length);
        }),
        { numRuns: 120 },
      );
    },
  );

  it.each(ADVISORY_ORDERS)('in order %s is the same in pages of three as in one', async (order) => {
    for (const viewer of viewers) {
      const whole = await reads(viewer, (advisories) =>
        advisories.list({ filter: {}, order, first: 100, after: null }),
      );

      expect(await inPages(viewer, order, 3)).toEqual(whole.items.map(({ record }) => record.name));
      expect(whole.items.length).toBe(views.get(viewer)?.length);
    }
  });
});

async function inPages(
  viewer: Viewer,
  order: (typeof ADVISORY_ORDERS)[number],
  first: number,
): Promise<readonly string[]> {
  const names: string[] = [];
  for (let after: ListPlace | null = null; ;) {
    const page = await reads(viewer, (advisories) => advisories.list({ filter: {}, order, first, after }));
    names.push(...page.items.map(({ record }) => record.name));
    if (!page.hasNextPage) return names;
    after = page.items.at(-1)?.place ?? null;
  }
}
