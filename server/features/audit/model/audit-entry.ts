import type { AccountName, OrganizationHandle } from '../../markings/model/marking.js';
import type { Uuid } from '../../../kernel/ids.js';

/**
 * What was done, such as `token.issued`, `portions.marked`. The first word says whose matter it is: `hub`, `organization`, `community`,
 * `person` and `token` are the hub's administration, which stewards read; all else is its organization's own.
 */
export type AuditAct = `${string}.${string}`;

export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/** What an action tells of itself. Who did it, the database takes from the signed viewer. */
export interface AuditEntry {
  readonly act: AuditAct;
  /** To what or whom: a handle, an account, an id, or the name of an advisory, whose source alone reads it then. */
  readonly subject: string;
  /** Never text of an advisory, nor what its reader may not know: no count and no name of what somebody else sees. */
  readonly detail: AuditDetail;
  /** Whose administrators read it, besides; the actor's own organization when absent. */
  readonly concerns?: OrganizationHandle;
}

/** An entry as it was kept. */
export interface RecordedEntry {
  readonly act: string;
  readonly subject: string;
  readonly detail: AuditDetail;
  /** By the clock of the hub, never before the entry before it. */
  readonly at: Date;
  /** Who did it; null for the hub itself. */
  readonly account: AccountName | null;
  readonly organization: OrganizationHandle | null;
  /** With which token; null for the hub itself. */
  readonly token: Uuid | null;
  readonly concerns: OrganizationHandle | null;
  /** Its place in the chain of the hub's administration, for whoever sees all of that; null for everybody else. */
  readonly link: AuditLink | null;
}

/** What makes an entry hold on to the one before it. */
export interface AuditLink {
  /** From 1, without gaps. */
  readonly number: number;
  /** The entry as it is hashed: JSON. */
  readonly body: string;
  /** 32 bytes in hex: SHA-256 of the hash of the entry before (32 zero bytes before the first) and the body in UTF-8. */
  readonly hash: string;
}
