import { isCvssVector } from '../../advisories/model/input/cvss-vector.js';
import type { PortionContentInput } from '../../advisories/model/advisory-input.js';
import { baseScore } from './cvss-score.js';
import type { ImportedPortion } from './mapped-record.js';
import { listAt, textAt } from './record-reader.js';

/** OSV states a severity as a vector: its score is reckoned. Of a version whose score is looked up in tables, the vector is kept. */
export function osvSeverities(json: unknown): readonly ImportedPortion[] {
  const stated = [
    ...listAt(json, 'severity'),
    ...listAt(json, 'affected').flatMap((affected) => listAt(affected, 'severity')),
  ];
  const vectors = new Set(stated.flatMap((severity) => textAt(severity, 'score') ?? []));
  return [...vectors].map((vector) => ({ type: 'SEVERITY', content: { severity: toSeverity(vector) } }));
}

function toSeverity(vector: string): NonNullable<PortionContentInput['severity']> {
  const scheme = vector.startsWith('CVSS:3.0/') ? 'CVSS_V3_0' : 'CVSS_V3_1';
  if (!isCvssVector(vector, scheme)) return { scheme: 'OTHER', value: vector.slice(0, MAX_VALUE_CHARACTERS) };
  return { scheme, value: baseScore(vector).toFixed(1), vector };
}

const MAX_VALUE_CHARACTERS = 100;
