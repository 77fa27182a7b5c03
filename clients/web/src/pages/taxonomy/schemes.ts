/** The taxonomies that a hub holds. Source: `taxonomy` of the schema */
export const SCHEMES = [
  'ATLAS',
  'AVID_SEP',
  'AVID_LIFECYCLE',
  'MIT_DOMAIN',
  'OWASP_LLM_2025',
  'NIST_AI_600_1',
  'CWE',
] as const;
