import { ViewerContext1763900000001 } from './0001-viewer-context.js';
import { WhoTakesPart1763900000002 } from './0002-who-takes-part.js';
import { Advisories1763900000003 } from './0003-advisories.js';
import { EventLog1763900000004 } from './0004-event-log.js';
import { WritingAdvisories1763900000005 } from './0005-writing-advisories.js';
import { Search1763900000006 } from './0006-search.js';
import { ImportedRecords1763900000007 } from './0007-imported-records.js';
import { OrderOfPortions1763900000008 } from './0008-order-of-portions.js';
import { RightsTold1763900000009 } from './0009-rights-told.js';
import { SavedSubscriptions1763900000010 } from './0010-saved-subscriptions.js';
import { FanOut1763900000011 } from './0011-fan-out.js';
import { AuditLog1763900000012 } from './0012-audit-log.js';
import { Administration1763900000013 } from './0013-administration.js';
import { MarkingWhatWasWithdrawn1763900000014 } from './0014-marking-what-was-withdrawn.js';
import { LookingThrough1763900000015 } from './0015-looking-through.js';
import { HistoryOfLists1763900000016 } from './0016-history-of-lists.js';
import { Exports1763900000018 } from './0018-exports.js';
import { Dissemination1763900000020 } from './0020-dissemination.js';
import { PortionsThatStand1763900000021 } from './0021-portions-that-stand.js';
import { Reviews1763900000022 } from './0022-reviews.js';
import { OwnSpansOfTime1763900000023 } from './0023-own-spans-of-time.js';
import { LargeExports1763900000024 } from './0024-large-exports.js';
import { ReadingsLost1763900000025 } from './0025-readings-lost.js';
import { StandingWithTimes1763900000026 } from './0026-standing-with-times.js';

/** Every migration, oldest first; one that was released is never edited. */
export const allMigrations = [
  ViewerContext1763900000001,
  WhoTakesPart1763900000002,
  Advisories1763900000003,
  EventLog1763900000004,
  WritingAdvisories1763900000005,
  Search1763900000006,
  ImportedRecords1763900000007,
  OrderOfPortions1763900000008,
  RightsTold1763900000009,
  SavedSubscriptions1763900000010,
  FanOut1763900000011,
  AuditLog1763900000012,
  Administration1763900000013,
  MarkingWhatWasWithdrawn1763900000014,
  LookingThrough1763900000015,
  HistoryOfLists1763900000016,
  Exports1763900000018,
  Dissemination1763900000020,
  PortionsThatStand1763900000021,
  Reviews1763900000022,
  OwnSpansOfTime1763900000023,
  LargeExports1763900000024,
  ReadingsLost1763900000025,
  StandingWithTimes1763900000026,
];
