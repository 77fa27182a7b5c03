import {
  ADVISORY_KIND_VALUES,
  type AdvisoryTraits,
  type FacetField,
  SECTOR_VALUES,
  SEVERITY_LEVEL_VALUES,
  TLP_VALUES,
} from '@seamark/sdk';

/** What one can narrow by, in the order in which it stands. */
export const FACETS = ['kind', 'severity', 'tlp', 'sector', 'source', 'term', 'system'] as const;
export type FacetName = (typeof FACETS)[number];

/** What a facet is elsewhere. */
interface FacetElsewhere {
  /** The field of the hub's filter. */
  readonly trait: keyof AdvisoryTraits;
  /** The values that an address may say; null where the hub alone knows. */
  readonly values: readonly string[] | null;
  /** By which the hub counts. */
  readonly counted: FacetField;
  /** In `--where` of the CLI. */
  readonly condition: string;
}

export const FACET = {
  kind: { trait: 'kinds', values: ADVISORY_KIND_VALUES, counted: 'KIND', condition: 'kind' },
  severity: { trait: 'severities', values: SEVERITY_LEVEL_VALUES, counted: 'SEVERITY', condition: 'severity' },
  tlp: { trait: 'banners', values: TLP_VALUES, counted: 'BANNER', condition: 'banner' },
  sector: { trait: 'sectors', values: SECTOR_VALUES, counted: 'SECTOR', condition: 'sector' },
  source: { trait: 'sources', values: null, counted: 'SOURCE', condition: 'source' },
  term: { trait: 'terms', values: null, counted: 'TERM', condition: 'term' },
  system: { trait: 'systems', values: null, counted: 'SYSTEM', condition: 'system' },
} as const satisfies Readonly<Record<FacetName, FacetElsewhere>>;
