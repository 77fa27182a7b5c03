import type { SeverityLevel } from './advisory.js';
import { SEVERITY_LEVELS } from './advisory.js';
import type { CvssScheme } from './input/cvss-vector.js';

/**
 * What a CVSS score is called in words.
 *
 * @param score - 0.0 to 10.0
 *
 * Sources: CVSS v3.1, section 5, table 14 (v3.0 and v4.0 have the same scale); for v2.0, which has none, that of the
 * National Vulnerability Database
 */
export function levelOfScore(scheme: CvssScheme, score: number): SeverityLevel {
  const scale = scheme === 'CVSS_V2' ? V2_SCALE : V3_SCALE;
  return scale.find(({ from }) => score >= from)?.level ?? 'NONE';
}

/** @returns null when there is none */
export function highestLevel(levels: readonly (SeverityLevel | null)[]): SeverityLevel | null {
  return SEVERITY_LEVELS.findLast((level) => levels.includes(level)) ?? null;
}

interface Step {
  readonly from: number;
  readonly level: SeverityLevel;
}

const V3_SCALE: readonly Step[] = [
  { from: 9, level: 'CRITICAL' },
  { from: 7, level: 'HIGH' },
  { from: 4, level: 'MEDIUM' },
  { from: 0.1, level: 'LOW' },
];

const V2_SCALE: readonly Step[] = [
  { from: 7, level: 'HIGH' },
  { from: 4, level: 'MEDIUM' },
  { from: 0, level: 'LOW' },
];
