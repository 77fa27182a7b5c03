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

/** Where a page ends: of which chain it is the entry. Never leaves the server but sealed, as numbers tell of entries in between. */
export interface AuditPlace {
  readonly at: string;
  readonly chain: string;
  readonly number: number;
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
