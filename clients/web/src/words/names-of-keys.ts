import { SEVERITY_LEVEL_VALUES, type SeverityLevel, TLP_VALUES, type Tlp } from '@seamark/sdk';
import { labelOf } from './marking-words.js';
import { kindNames, sectorNames, severityNames } from './names.js';

/** The label of a key of the hub. */
export function toTlp(key: string): Tlp {
  return TLP_VALUES.find((tlp) => tlp === key) ?? 'CLEAR';
}

/** The severity of a key of the hub; null for what this page does not know yet. */
export function toSeverity(key: string): SeverityLevel | null {
  return SEVERITY_LEVEL_VALUES.find((level) => level === key) ?? null;
}

/** By what advisories are told apart, and how each value is called here. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: kindNames,
  severity: severityNames,
  sector: sectorNames,
};

/** What a value is called: by this page where it knows better than the hub. */
export function keyWords(field: string, key: string, label: string): string {
  return field === 'tlp' ? labelOf(toTlp(key)) : (NAMES[field]?.[key] ?? label);
}
