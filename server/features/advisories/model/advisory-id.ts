import { parseUuid } from '../../../kernel/ids.js';
import type { Uuid } from '../../../kernel/ids.js';

/** Which view of which advisory an id is of; without a revision, the current one. */
export interface AdvisoryPlace {
  readonly uid: Uuid;
  readonly revisionId: Uuid | null;
}

/** The id that a client keeps, base64url: it may compare it and ask for it again, and need not look into it. */
export function advisoryId({ uid, revisionId }: AdvisoryPlace): string {
  return encoded(revisionId === null ? ['advisory', uid] : ['advisory', uid, revisionId]);
}

/**
 * The id of what somebody else is shown, looked at by `preview`. Nothing is read by it: a client may keep it, and takes it for no other.
 */
export function previewId({ uid, revisionId }: AdvisoryPlace, preview: string): string {
  return encoded(['preview', uid, revisionId ?? '', preview]);
}

function encoded(parts: readonly string[]): string {
  return Buffer.from(parts.join(':'), 'utf8').toString('base64url');
}

/** @returns null for whatever is no advisory's id */
export function parseAdvisoryId(id: string): AdvisoryPlace | null {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  // Node reads base64url leniently: without this, one advisory would have many ids.
  if (Buffer.from(text, 'utf8').toString('base64url') !== id) return null;
  const [kind, uidText = '', ...rest] = text.split(':');
  const uid = parseUuid(uidText);
  const revisionId = parseUuid(rest.join(':'));
  if (kind !== 'advisory' || uid === null) return null;
  return rest.length > 0 && revisionId === null ? null : { uid, revisionId };
}
