import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AdvisoryView, PortionView } from '../features/advisories/model/advisory-view.js';
import { countViews, measureViews } from '../features/advisories/model/fake-statistics.js';
import { redactAdvisory } from '../features/advisories/model/redact-advisory.js';
import {
  ADVISORY_DATES,
  type DurationsView,
  STATISTICS_FIELDS,
  STATISTICS_PERIODS,
} from '../features/advisories/model/statistics.js';
import type { Viewer } from '../features/auth/model/viewer.js';
import { filtersOf, fits, plainWords } from './sample-filters.js';
import { sampleViews } from './sample-views.js';

const { reads, viewers, views, everything, superuser } = await sampleViews();
const filters = fc.oneof(
  { weight: 1, arbitrary: filtersOf(everything, await plainWords(everything, superuser)) },
  { weight: 2, arbitrary: fc.constant({}) },
);
/** When a view first held a fix is told by its past, which these views do not have. */
const dates = ADVISORY_DATES.filter((date) => date !== 'FIX_AVAILABLE');
const counted = fc.record({
  over: fc.constantFrom(null, ...STATISTICS_PERIODS),
  dateOf: fc.constantFrom(...dates),
  first: fc.constantFrom(1, 3, 100),
});

it.each(STATISTICS_FIELDS)(
  'a statistic by %s counts the views that have each value in each period, for every viewer',
  { timeout: 60_000 },
  async (by) => {
    let largest = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...viewers), filters, counted, async (viewer, filter, query) => {
        const fitting = (views.get(viewer) ?? []).filter((view) => fits(view, filter));

        const found = await reads(viewer, (advisories) => advisories.statistics(filter, { by, ...query }));

        const expected = countViews(fitting, { by, ...query });
        expect(found.cells.map((cell) => ({ ...cell, name: null }))).toEqual(expected.cells);
        expect(found.keys).toBe(found.cells.length === 0 ? 0 : expected.keys);
        expect(found.advisories).toBe(fitting.length);
        largest = Math.max(largest, found.cells.length);
      }),
      { numRuns: 25 },
    );
    expect(largest).toBeGreaterThan(1);
  },
);

it(
  'the days between two dates are those of the views that state both, for every viewer',
  { timeout: 60_000 },
  async () => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...viewers),
        filters,
        fc.tuple(fc.constantFrom(...dates), fc.constantFrom(...dates)),
        async (viewer, filter, [from, to]) => {
          const fitting = (views.get(viewer) ?? []).filter((view) => fits(view, filter));

          const found = await reads(viewer, (advisories) => advisories.durations(filter, { from, to }));

          expect(inThousandths(found)).toEqual(inThousandths(measureViews(fitting, { from, to })));
          most = Math.max(most, found.measured);
        },
      ),
      { numRuns: 60 },
    );
    expect(most).toBeGreaterThan(3);
  },
);

it('a fix is there from the first revision on that shows the viewer one, where nobody states since when', async () => {
  const told = new Set<string>();
  for (const viewer of viewers) {
    const found = await reads(viewer, (advisories) =>
      advisories.statistics({}, { by: 'NONE', over: 'MONTH', dateOf: 'FIX_AVAILABLE', first: 1 }),
    );

    const months = await Promise.all((views.get(viewer) ?? []).map((view) => monthOfFirstFix(viewer, view)));
    const expected = new Map(months.map((month) => [month, months.filter((each) => each === month).length]));
    expect(new Map(found.cells.map(({ period, count }) => [period, count]))).toEqual(expected);
    told.add(JSON.stringify(found.cells));
  }
  expect(told.size).toBeGreaterThan(1);
});

async function monthOfFirstFix(viewer: Viewer, { name }: AdvisoryView): Promise<string | null> {
  const { items } = await reads(viewer, (advisories) => advisories.revisions(name, { first: 100, before: null }));
  const fixed = items.filter(({ after }) => redactAdvisory(after, viewer, (text) => text)?.portions.some(isFix));
  return fixed.at(-1)?.at.toISOString().slice(0, 7) ?? null;
}

function isFix({ content }: PortionView): boolean {
  return (
    content?.is === 'mitigation' &&
    ['VENDOR_FIX', 'OPTIONAL_PATCH'].includes(content.category) &&
    ['AVAILABLE', 'DEPLOYED', 'VERIFIED'].includes(content.status)
  );
}

/** Days between days are averaged by the two sides in their own way. */
function inThousandths({ medianDays, p90Days, ...counts }: DurationsView) {
  const rounded = (days: number | null) => days && Math.round(days * 1_000);
  return { ...counts, medianDays: rounded(medianDays), p90Days: rounded(p90Days) };
}
