/** What advisories of a list are counted by. */
export const FACET_FIELDS = ['KIND', 'SEVERITY', 'SECTOR', 'SOURCE', 'BANNER', 'TERM', 'SYSTEM', 'MONTH'] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

export interface FacetQuery {
  readonly by: FacetField;
  /** 1 to 100. */
  readonly first: number;
}

/** How many of the advisories that the viewer sees share a value, as the store counts them. */
export interface CountedValue {
  /** As the filter takes it; of MONTH `2026-03`. */
  readonly key: string;
  /** What portions call it; null where the key says it all. */
  readonly name: string | null;
  readonly count: number;
}

export interface FacetView {
  readonly key: string;
  /** In words, for people. */
  readonly label: string;
  readonly count: number;
}
