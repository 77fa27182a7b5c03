import type { ListAuditLogAnswer } from '../generated/documents.js';

type Answered = ListAuditLogAnswer['auditLog']['nodes'][number];

/** Who did what, and when. */
export interface AuditEntry extends Omit<Answered, 'at'> {
  readonly at: Date;
}

/** Which entries; what is not given passes everything. */
export interface AuditQuery {
  readonly acts?: readonly string[] | undefined;
  /** Done by this account. */
  readonly account?: string | undefined;
  /** Concerning the organization of this handle. */
  readonly organization?: string | undefined;
  /** Done to this handle, account, id or advisory. */
  readonly subject?: string | undefined;
}

export function readEntry({ at, ...entry }: Answered): AuditEntry {
  return { ...entry, at: new Date(at) };
}
