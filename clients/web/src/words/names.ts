import type {
  AdvisoryKind,
  AffectedStatus,
  MitigationCategory,
  MitigationStatus,
  OccurredEvent,
  PortionType,
  ReferenceType,
  Sector,
  SeverityLevel,
  SeverityScheme,
} from '@seamark/sdk';

// Every value of the contract in plain words. A value that the hub learns later does not compile here until it has words.

export const kindNames: Readonly<Record<AdvisoryKind, string>> = {
  VULNERABILITY: 'Vulnerability',
  INCIDENT: 'Incident',
  SAFEGUARD_CIRCUMVENTION: 'Safeguard circumvention',
  RED_TEAM_FINDING: 'Red team finding',
  CAPABILITY_HAZARD: 'Capability hazard',
  WEIGHT_SECURITY: 'Weight security',
  SOCIETAL_HARM: 'Societal harm',
  THREAT_ACTIVITY: 'Threat activity',
  PRACTICE: 'Practice',
};

export const severityNames: Readonly<Record<SeverityLevel, string>> = {
  NONE: 'None',
  LOW: 'Low',
  MEDIUM: 'Medium',
  HIGH: 'High',
  CRITICAL: 'Critical',
};

export const severitySchemeNames: Readonly<Record<SeverityScheme, string>> = {
  CVSS_V2: 'CVSS 2.0',
  CVSS_V3_0: 'CVSS 3.0',
  CVSS_V3_1: 'CVSS 3.1',
  CVSS_V4_0: 'CVSS 4.0',
  SSVC_CISA: 'SSVC (CISA)',
  OECD: 'OECD',
  QUALITATIVE: 'in words',
  VENDOR: 'the maker’s scale',
  OTHER: 'another scale',
};

export const sectorNames: Readonly<Record<Sector, string>> = {
  INDUSTRY: 'Industry',
  GOVERNMENT: 'Government',
  ACADEMIA: 'Academia',
  CIVIL_SOCIETY: 'Civil society',
};

export const portionNames: Readonly<Record<PortionType, string>> = {
  TITLE: 'Title',
  SUMMARY: 'Summary',
  TECHNICAL_DETAIL: 'Technical detail',
  REPRODUCTION: 'Reproduction',
  PROOF_OF_CONCEPT: 'Proof of concept',
  PROMPT_SAMPLE: 'Prompt sample',
  OUTPUT_SAMPLE: 'Output sample',
  IMPACT: 'Impact',
  DETECTION: 'Detection',
  INDICATORS: 'Indicators',
  WORKAROUND: 'Workaround',
  TIMELINE: 'Timeline',
  EVIDENCE: 'Evidence',
  LESSONS: 'Lessons',
  LEGAL: 'Legal',
  CONTACT: 'Contact',
  OTHER: 'Other',
  SOURCE: 'Published by',
  SEVERITY: 'Severity',
  AFFECTED: 'Affected system',
  TERM: 'Sorted under',
  REFERENCE: 'Reference',
  ALIAS: 'Also called',
  MITIGATION: 'Mitigation',
  OCCURRED: 'When',
  ORIGIN: 'Imported from',
};

export const affectedNames: Readonly<Record<AffectedStatus, string>> = {
  AFFECTED: 'Affected',
  NOT_AFFECTED: 'Not affected',
  FIXED: 'Fixed',
  UNDER_INVESTIGATION: 'Under investigation',
  UNKNOWN: 'Not known',
};

export const mitigationNames: Readonly<Record<MitigationCategory, string>> = {
  VENDOR_FIX: 'Fix by the maker',
  MITIGATION: 'Measure',
  WORKAROUND: 'Workaround',
  OPTIONAL_PATCH: 'Optional patch',
  FIX_PLANNED: 'A fix will come',
  NO_FIX_PLANNED: 'No fix will come',
  NONE_AVAILABLE: 'No fix yet',
};

export const mitigationStatusNames: Readonly<Record<MitigationStatus, string>> = {
  PROPOSED: 'proposed',
  IN_PROGRESS: 'in progress',
  AVAILABLE: 'available',
  DEPLOYED: 'in use',
  VERIFIED: 'shown to help',
  INEFFECTIVE: 'shown not to help',
  WITHDRAWN: 'taken back',
};

export const occurredNames: Readonly<Record<OccurredEvent, string>> = {
  OCCURRED: 'Happened',
  DISCOVERED: 'Found',
  REPORTED: 'Reported',
  DISCLOSED: 'Made public',
  FIXED: 'Fixed',
};

export const referenceNames: Readonly<Record<ReferenceType, string>> = {
  ADVISORY: 'Advisory',
  ARTICLE: 'Article',
  DETECTION: 'Detection rule',
  DISCUSSION: 'Discussion',
  REPORT: 'Report',
  FIX: 'Fix',
  EVIDENCE: 'Evidence',
  PAPER: 'Paper',
  POLICY: 'Policy',
  MODEL: 'Model',
  DATASET: 'Data set',
  PACKAGE: 'Package',
  WEB: 'Page',
};

/** The schemes of terms, as people call them. */
export const schemeNames: Readonly<Record<string, string>> = {
  ATLAS: 'MITRE ATLAS',
  AVID_SEP: 'AVID, effect',
  AVID_LIFECYCLE: 'AVID, life cycle',
  MIT_DOMAIN: 'MIT risk domains',
  OWASP_LLM_2025: 'OWASP for LLM applications',
  NIST_AI_600_1: 'NIST AI 600-1',
  CWE: 'CWE',
};
