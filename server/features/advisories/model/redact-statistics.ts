import { vouch } from '../../markings/model/redacted.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { FacetField } from './facet.js';
import { labelOf } from './redact-facet.js';
import {
  type CountedCells,
  type DurationsView,
  MAX_STATISTICS_ROWS,
  type StatisticsField,
  type StatisticsView,
} from './statistics.js';

/** Counts as they are shown. They were made of rows that the database cleared, names and all. */
export function redactStatistics(
  by: StatisticsField,
  { cells, keys, advisories }: CountedCells,
): Redacted<StatisticsView> {
  const rows = cells.slice(0, MAX_STATISTICS_ROWS).map(({ name, ...cell }) => ({
    ...cell,
    label: name ?? labelFor(by, cell.key),
  }));
  return vouch({ rows, keys, isCut: cells.length > MAX_STATISTICS_ROWS, advisories });
}

export function redactDurations(durations: DurationsView): Redacted<DurationsView> {
  return vouch(durations);
}

function labelFor(by: StatisticsField, key: string | null): string {
  if (by === 'NONE') return 'All';
  if (key === null) return 'Not stated';
  const field: FacetField | null = by === 'DEVELOPER' || by === 'DATABASE' ? null : by;
  return field === null ? key : labelOf(field, key);
}
