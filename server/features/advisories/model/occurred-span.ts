import type { DatePrecision, OccurredContent } from './portion-content.js';

/** The time that a stated date covers: from its first moment to before `until`. */
export interface OccurredSpan {
  readonly from: Date;
  readonly until: Date;
}

/** `2024` covers the whole year, in UTC, a time one millisecond. */
export function occurredSpan({ value, precision }: Pick<OccurredContent, 'value' | 'precision'>): OccurredSpan {
  const from = new Date(value);
  return { from, until: AFTER[precision](from) };
}

const AFTER: Readonly<Record<DatePrecision, (from: Date) => Date>> = {
  YEAR: (from) => new Date(Date.UTC(from.getUTCFullYear() + 1, 0)),
  MONTH: (from) => new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1)),
  DAY: (from) => new Date(from.getTime() + 86_400_000),
  TIME: (from) => new Date(from.getTime() + 1),
};
