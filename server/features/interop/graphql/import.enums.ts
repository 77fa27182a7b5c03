import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import type { ImportResult } from '../model/import-outcome.js';
import type { ImportFormat } from '../model/mapped-record.js';

export const ImportFormatEnum = enumOf<ImportFormat>('ImportFormat', 'A database whose records the hub can read.', {
  AVID: 'Reports and vulnerabilities of the AI Vulnerability Database.',
  ATLAS: 'Case studies of MITRE ATLAS.',
  OSV: 'Records of the Open Source Vulnerability format, such as those of the Python Packaging Advisory Database.',
  AIID: 'Incidents of the AI Incident Database.',
});

export const ImportResultEnum = enumOf<ImportResult>('ImportResult', 'What came of a record.', {
  TAKEN: 'A new advisory says what it says.',
  REVISED: 'It was imported before and has changed: the advisory has one more revision.',
  UNCHANGED: 'It was imported before, and says what it said then.',
  SKIPPED: 'It was not taken.',
});
