import type { AdvisoryView } from '../features/advisories/model/advisory-view.js';
import type { FacetField } from '../features/advisories/model/facet.js';
import { portionKeys } from '../features/advisories/model/portion-keys.js';
import { normalizeSystemName } from '../features/systems/model/normalize-identifier.js';

/** How many of some views share each value, as a facet counts them: told in plain code. */
export function countedBy(by: FacetField, fitting: readonly AdvisoryView[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const view of fitting) {
    const values = [...new Set(VALUES[by](view))].filter((value) => value !== null);
    values.forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1));
  }
  return [...counts].sort(([left, more], [right, fewer]) => fewer - more || (left < right ? -1 : 1));
}

/** The values of a view, as the filter takes them. */
const VALUES: Readonly<Record<FacetField, (view: AdvisoryView) => readonly (string | null)[]>> = {
  KIND: ({ kind }) => [kind],
  SEVERITY: ({ severity }) => [severity],
  SECTOR: ({ source }) => [source?.sector ?? null],
  SOURCE: ({ source }) => [source?.handle ?? null],
  BANNER: ({ banner }) => [banner],
  TERM: (view) => keysOf(view, 'TERM'),
  SYSTEM: ({ portions }) =>
    portions.map(({ content }) => (content?.is === 'affected' ? normalizeSystemName(content.system) : null)),
  MONTH: ({ publishedAt }) => [publishedAt?.toISOString().slice(0, 7) ?? null],
};

function keysOf({ portions }: AdvisoryView, type: string): readonly string[] {
  return portions.flatMap((portion) => (portion.type === type && portion.content ? portionKeys(portion.content) : []));
}
