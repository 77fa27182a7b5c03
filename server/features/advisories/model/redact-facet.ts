import { vouch } from '../../markings/model/redacted.js';
import type { Redacted } from '../../markings/model/redacted.js';
import { TLP, tlpLabel } from '../../markings/model/tlp.js';
import type { CountedValue, FacetField, FacetView } from './facet.js';

/** A count as it is shown. It was counted on rows that the database cleared, names and all. */
export function redactFacet(by: FacetField, { key, name, count }: CountedValue): Redacted<FacetView> {
  return vouch({ key, label: name ?? labelOf(by, key), count });
}

/** A key in words, where portions do not say them. */
export function labelOf(by: FacetField, key: string): string {
  return LABELS[by](key);
}

const LABELS: Readonly<Record<FacetField, (key: string) => string>> = {
  KIND: inWords,
  SEVERITY: inWords,
  SECTOR: inWords,
  SOURCE: (handle) => handle,
  BANNER: (key) => tlpLabel(TLP.find((tlp) => tlp === key) ?? 'RED'),
  TERM: (term) => term.replace(':', ' '),
  SYSTEM: (name) => name,
  MONTH: monthInWords,
};

/** `SAFEGUARD_CIRCUMVENTION` as `Safeguard circumvention`. */
function inWords(key: string): string {
  return key.charAt(0) + key.slice(1).toLowerCase().replaceAll('_', ' ');
}

/** `2026-03` as `March 2026`. */
function monthInWords(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
