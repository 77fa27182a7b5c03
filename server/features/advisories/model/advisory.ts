import type { Brand } from '../../../kernel/brand.js';

/** `SMK-7K2Q9-VD3MX`: random Crockford base32 in capitals; tells nothing of date or volume. */
export type AdvisoryName = Brand<string, 'AdvisoryName'>;

export const ADVISORY_KINDS = [
  'VULNERABILITY',
  'INCIDENT',
  'SAFEGUARD_CIRCUMVENTION',
  'RED_TEAM_FINDING',
  'CAPABILITY_HAZARD',
  'WEIGHT_SECURITY',
  'SOCIETAL_HARM',
  'THREAT_ACTIVITY',
  'PRACTICE',
] as const;
export type AdvisoryKind = (typeof ADVISORY_KINDS)[number];

export const ADVISORY_STATES = ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN'] as const;
export type AdvisoryState = (typeof ADVISORY_STATES)[number];

export const SEVERITY_LEVELS = ['NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export type SeverityLevel = (typeof SEVERITY_LEVELS)[number];

export const REVISION_CHANGES = ['PUBLISHED', 'CHANGED', 'MARKINGS_CHANGED', 'WITHDRAWN'] as const;
export type RevisionChange = (typeof REVISION_CHANGES)[number];
