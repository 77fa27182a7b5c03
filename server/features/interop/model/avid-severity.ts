import { type CvssScheme, isCvssVector } from '../../advisories/model/input/cvss-vector.js';
import type { ImportedPortion } from './mapped-record.js';
import { numberAt, textAt } from './record-reader.js';

/** The severities that a record of AVID states: CVSS with its vector, and how 0DIN rates what a jailbreak may do to people. */
export function severitiesOf(json: unknown): readonly ImportedPortion[] {
  return [cvssOf(json), odinOf(json)].flatMap((severity) =>
    severity === null ? [] : [{ type: 'SEVERITY', content: { severity } }],
  );
}

type Severity = NonNullable<ImportedPortion['content']['severity']>;

/** Its level is that of the score. A vector that is none is left out. */
function cvssOf(json: unknown): Severity | null {
  const score = numberAt(json, 'impact', 'cvss', 'baseScore');
  if (score === null || score < 0 || score > 10) return null;
  const vector = textAt(json, 'impact', 'cvss', 'vectorString');
  const scheme = schemeOf(vector, textAt(json, 'impact', 'cvss', 'version'));
  const isVector = vector !== null && isCvssVector(vector, scheme);
  return { scheme, value: score.toFixed(1), vector: isVector ? vector : null };
}

function schemeOf(vector: string | null, version: string | null): CvssScheme {
  const said = /^CVSS:(\d\.\d)\//.exec(vector ?? '')?.[1] ?? version ?? '';
  return SCHEMES[said] ?? 'CVSS_V3_1';
}

const SCHEMES: Readonly<Record<string, CvssScheme>> = {
  '2.0': 'CVSS_V2',
  '3.0': 'CVSS_V3_0',
  '3.1': 'CVSS_V3_1',
  '4.0': 'CVSS_V4_0',
};

/** The number counts: what stands behind it is now and then another field's text. It is no level of ours. */
function odinOf(json: unknown): Severity | null {
  const level = /^Level ([1-5])\b/i.exec(textAt(json, 'impact', 'odin', 'SocialImpactScore') ?? '')?.[1];
  return level === undefined ? null : { scheme: 'VENDOR', value: `0DIN social impact: level ${level} of 5` };
}
