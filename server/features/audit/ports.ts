import type { Page } from '../../kernel/page.js';
import type { Viewer } from '../auth/model/viewer.js';
import type { AuditEntry, RecordedEntry } from './model/audit-entry.js';
import type { AuditFilter } from './model/audit-filter.js';

/** The log on one transaction: an act and its entry are committed together, or not at all. */
export interface AuditLog {
  append(entry: AuditEntry): Promise<void>;
}

/** For an act that writes nothing else. A visitor cannot: nobody would have done it. */
export type AppendAudit = (viewer: Viewer, entry: AuditEntry) => Promise<void>;

/** Where a page ends, in the viewer's own log: an entry's number in its chain would tell of entries in between. */
export interface AuditPlace {
  readonly at: string;
  /** Which entry of that moment, of those that the viewer is told of: 1 is the oldest. */
  readonly nth: number;
}

export interface AuditQuery {
  readonly filter: AuditFilter;
  readonly first: number;
  readonly before: AuditPlace | null;
}

export interface PlacedEntry {
  readonly entry: RecordedEntry;
  readonly place: AuditPlace;
}

/** Reads the log, newest first. Row security leaves each viewer what it may know of. */
export interface AuditReads {
  page(viewer: Viewer, query: AuditQuery): Promise<Page<PlacedEntry>>;
}
