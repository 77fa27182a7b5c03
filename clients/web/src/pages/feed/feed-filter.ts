import {
  ADVISORY_KIND_VALUES,
  type AdvisoryFilter,
  SECTOR_VALUES,
  SEVERITY_LEVEL_VALUES,
  TLP_VALUES,
} from '@seamark/sdk';

/** What of the feed is shown, as it stands in the address: values of one field are parted by commas. */
export interface FeedFilter {
  /** Words to be found. */
  readonly q?: string;
  readonly severity?: string;
  readonly kind?: string;
  readonly tlp?: string;
  readonly sector?: string;
  /** Handles. */
  readonly source?: string;
  /** `SCHEME:code` */
  readonly term?: string;
}

/** The fields whose values are chosen from a list. */
export const LISTED_FIELDS = ['severity', 'kind', 'tlp', 'sector', 'source', 'term'] as const;
export type ListedField = (typeof LISTED_FIELDS)[number];

/** What an address may say of each field; null where the hub alone knows. */
const VALUES: Readonly<Record<ListedField, readonly string[] | null>> = {
  severity: SEVERITY_LEVEL_VALUES,
  kind: ADVISORY_KIND_VALUES,
  tlp: TLP_VALUES,
  sector: SECTOR_VALUES,
  source: null,
  term: null,
};

/** Reads an address. Values that no advisory can have are left out, so that an old link still leads somewhere. */
export function readFilter(search: Record<string, unknown>): FeedFilter {
  const text = (name: string): string => (typeof search[name] === 'string' ? search[name].trim() : '');
  const listed = LISTED_FIELDS.map((field) => [field, known(field, text(field)).join(',')] as const);
  return Object.fromEntries([['q', text('q')], ...listed].filter(([, value]) => value !== ''));
}

function known(field: ListedField, text: string): readonly string[] {
  const given = text.split(',').filter((value) => value !== '');
  const values = VALUES[field];
  if (values === null) return given;
  return given.map((value) => value.toUpperCase()).filter((value) => values.includes(value));
}

export function valuesOf(filter: FeedFilter, field: ListedField): readonly string[] {
  return filter[field]?.split(',') ?? [];
}

/** The filter with a value more, or without it. */
export function toggled(filter: FeedFilter, field: ListedField, value: string): FeedFilter {
  const before = valuesOf(filter, field);
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return readFilter({ ...filter, [field]: after.join(',') });
}

/** The same as the hub is asked. */
export function toHubFilter(filter: FeedFilter): AdvisoryFilter {
  const some = <T extends string>(field: ListedField, all: readonly T[]): readonly T[] | undefined => {
    const values = valuesOf(filter, field);
    return values.length === 0 ? undefined : all.filter((value) => values.includes(value));
  };
  const words = (field: ListedField) => (filter[field] === undefined ? undefined : valuesOf(filter, field));
  const asked = {
    search: filter.q,
    severities: some('severity', SEVERITY_LEVEL_VALUES),
    kinds: some('kind', ADVISORY_KIND_VALUES),
    banners: some('tlp', TLP_VALUES),
    sectors: some('sector', SECTOR_VALUES),
    sources: words('source'),
    terms: words('term'),
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

export function isEmptyFilter(filter: FeedFilter): boolean {
  return Object.keys(filter).length === 0;
}
