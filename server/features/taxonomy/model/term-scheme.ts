/** Which taxonomies there are. A new one needs a file in seeds/taxonomies and the shape of its codes (advisories, parse-term.ts). */
export const TERM_SCHEMES = [
  'ATLAS',
  'AVID_SEP',
  'AVID_LIFECYCLE',
  'MIT_DOMAIN',
  'OWASP_LLM_2025',
  'NIST_AI_600_1',
  'CWE',
] as const;
export type TermScheme = (typeof TERM_SCHEMES)[number];
