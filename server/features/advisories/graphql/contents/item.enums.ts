import { enumOf } from '../../../../platform/graphql/schema/enum-of.js';
import type {
  AffectedStatus,
  DatePrecision,
  MitigationCategory,
  MitigationStatus,
} from '../../model/portion-content.js';
import type { OccurredEvent, ReferenceType } from '../../model/portion-content.js';

export const AffectedStatusEnum = enumOf<AffectedStatus>('AffectedStatus', 'Whether a system is affected.', {
  AFFECTED: 'It is.',
  NOT_AFFECTED: 'It is not.',
  FIXED: 'It was, and is not any more.',
  UNDER_INVESTIGATION: 'Somebody is looking.',
  UNKNOWN: 'Nobody can say.',
});

/** Source: OSV schema, references[].type, and what AI systems are published as */
export const ReferenceTypeEnum = enumOf<ReferenceType>('ReferenceType', 'What a link leads to.', {
  ADVISORY: 'An advisory published elsewhere.',
  ARTICLE: 'News or a blog.',
  DETECTION: 'A rule or tool that detects it.',
  DISCUSSION: 'A thread.',
  REPORT: 'A report of it, such as an issue.',
  FIX: 'A patch or release.',
  EVIDENCE: 'A demonstration, or proof of exploitation.',
  PAPER: 'A scientific paper.',
  POLICY: 'A law, standard or policy.',
  MODEL: 'A model or its card.',
  DATASET: 'A data set or its card.',
  PACKAGE: 'A software package.',
  WEB: 'Anything else.',
});

/** Source: CSAF 2.1, section 3.2.4.14.1 */
export const MitigationCategoryEnum = enumOf<MitigationCategory>(
  'MitigationCategory',
  'What a remedy is, as CSAF 2.1 has it.',
  {
    VENDOR_FIX: 'An official fix of the maker.',
    MITIGATION: 'A measure that lowers the risk.',
    WORKAROUND: 'A configuration or use that avoids it.',
    OPTIONAL_PATCH: 'A fix that need not be applied.',
    FIX_PLANNED: 'A fix will come.',
    NO_FIX_PLANNED: 'There will be no fix.',
    NONE_AVAILABLE: 'There is no fix yet.',
  },
);

export const MitigationStatusEnum = enumOf<MitigationStatus>('MitigationStatus', 'How far a remedy has come.', {
  PROPOSED: 'Suggested.',
  IN_PROGRESS: 'Being made.',
  AVAILABLE: 'There to be used.',
  DEPLOYED: 'In use where it matters.',
  VERIFIED: 'In use, and shown to help.',
  INEFFECTIVE: 'Shown not to help.',
  WITHDRAWN: 'Taken back.',
});

export const OccurredEventEnum = enumOf<OccurredEvent>('OccurredEvent', 'What a date is of.', {
  OCCURRED: 'It happened, or began.',
  DISCOVERED: 'Somebody noticed it.',
  REPORTED: 'Somebody told those responsible.',
  DISCLOSED: 'It became public.',
  FIXED: 'A fix could be had.',
});

export const DatePrecisionEnum = enumOf<DatePrecision>(
  'DatePrecision',
  'How exactly a date is known, and so how it is written.',
  {
    YEAR: '`2026`',
    MONTH: '`2026-03`',
    DAY: '`2026-03-01`',
    TIME: '`2026-03-01T09:30:00Z`',
  },
);
