import type { SeverityScheme } from '../portion-content.js';

/** A version of the Common Vulnerability Scoring System. */
export type CvssScheme = Extract<SeverityScheme, `CVSS_${string}`>;

export function isCvss(scheme: SeverityScheme): scheme is CvssScheme {
  return scheme.startsWith('CVSS_');
}

/** True when `vector` names each base metric of its version once, with a value that it has; others may follow. */
export function isCvssVector(vector: string, scheme: CvssScheme): boolean {
  const { prefix, base } = VERSIONS[scheme];
  if (!vector.startsWith(prefix)) return false;
  const metrics = vector.slice(prefix.length).split('/');
  const names = metrics.map((metric) => metric.split(':')[0] ?? '');
  return (
    metrics.every((metric) => METRIC.test(metric)) &&
    new Set(names).size === names.length &&
    base.every((allowed) => metrics.filter((metric) => allowed.test(metric)).length === 1)
  );
}

/** How a vector of this version looks. */
export function exampleVector(scheme: CvssScheme): string {
  return VERSIONS[scheme].example;
}

const METRIC = /^[A-Za-z]{1,4}:[A-Za-z]{1,8}$/;

interface CvssVersion {
  readonly prefix: string;
  /** One pattern for each base metric. */
  readonly base: readonly RegExp[];
  readonly example: string;
}

const V3_BASE = [
  /^AV:[NALP]$/,
  /^AC:[LH]$/,
  /^PR:[NLH]$/,
  /^UI:[NR]$/,
  /^S:[UC]$/,
  /^C:[NLH]$/,
  /^I:[NLH]$/,
  /^A:[NLH]$/,
];
const V3_EXAMPLE = 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';

/** Sources: CVSS v2.0, section 2.4; v3.0 and v3.1, section 6; v4.0, section 7 (vector strings) */
const VERSIONS: Readonly<Record<CvssScheme, CvssVersion>> = {
  CVSS_V2: {
    prefix: '',
    base: [/^AV:[LAN]$/, /^AC:[HML]$/, /^Au:[MSN]$/, /^C:[NPC]$/, /^I:[NPC]$/, /^A:[NPC]$/],
    example: 'AV:N/AC:L/Au:N/C:P/I:P/A:P',
  },
  CVSS_V3_0: { prefix: 'CVSS:3.0/', base: V3_BASE, example: `CVSS:3.0/${V3_EXAMPLE}` },
  CVSS_V3_1: { prefix: 'CVSS:3.1/', base: V3_BASE, example: `CVSS:3.1/${V3_EXAMPLE}` },
  CVSS_V4_0: {
    prefix: 'CVSS:4.0/',
    base: [
      /^AV:[NALP]$/,
      /^AC:[LH]$/,
      /^AT:[NP]$/,
      /^PR:[NLH]$/,
      /^UI:[NPA]$/,
      /^VC:[HLN]$/,
      /^VI:[HLN]$/,
      /^VA:[HLN]$/,
      /^SC:[HLN]$/,
      /^SI:[HLN]$/,
      /^SA:[HLN]$/,
    ],
    example: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
  },
};
