import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import type { SeverityLevel } from '../model/advisory.js';
import type { SeverityScheme } from '../model/portion-content.js';

export const SeverityLevelEnum = enumOf<SeverityLevel>('SeverityLevel', 'How bad it is, in rising order.', {
  NONE: 'No severity: CVSS 0.0.',
  LOW: 'CVSS 0.1 to 3.9.',
  MEDIUM: 'CVSS 4.0 to 6.9.',
  HIGH: 'CVSS 7.0 to 8.9.',
  CRITICAL: 'CVSS 9.0 to 10.0.',
});

export const SeveritySchemeEnum = enumOf<SeverityScheme>('SeverityScheme', 'What a severity is measured by.', {
  CVSS_V2: 'Common Vulnerability Scoring System 2.0 (FIRST).',
  CVSS_V3_0: 'CVSS 3.0.',
  CVSS_V3_1: 'CVSS 3.1.',
  CVSS_V4_0: 'CVSS 4.0.',
  SSVC_CISA: "CISA's Stakeholder-Specific Vulnerability Categorization: a decision such as `Act`, not a score.",
  OECD: "The OECD's severity of an AI incident or hazard.",
  QUALITATIVE: 'A word that says it, such as `high`.',
  VENDOR: "The maker's own scale.",
  OTHER: 'Any other; the value says which.',
});
