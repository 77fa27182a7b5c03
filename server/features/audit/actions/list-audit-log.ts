import type { Page } from '../../../kernel/page.js';
import { RequestError } from '../../../kernel/request-error.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Seal } from '../../events/model/seal.js';
import type { RecordedEntry } from '../model/audit-entry.js';
import type { AuditFilter } from '../model/audit-filter.js';
import type { AuditPlace, AuditReads } from '../ports.js';

interface Needs {
  readonly audit: AuditReads;
  readonly listSeal: Seal;
}

export interface ListAuditLogInput {
  readonly filter: AuditFilter;
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
}

export interface AuditListItem {
  readonly entry: RecordedEntry;
  readonly cursor: string;
}

/**
 * What the viewer may know of what was done, newest first: to stewards how the hub is administered, to an organization's administrators
 * what concerns it, to a source what was done with its own advisories, as far as it sees them.
 *
 * @throws RequestError BAD_CURSOR
 */
export async function listAuditLog(
  { audit, listSeal }: Needs,
  viewer: Viewer,
  { filter, first, after }: ListAuditLogInput,
): Promise<Page<AuditListItem>> {
  const list = `audit|${viewer.account ?? ''}|`;
  const before = after === null ? null : openPlace(listSeal, list, after);
  const page = await audit.page(viewer, { filter, first, before });
  const items = page.items.map(({ entry, place: { at, nth } }) => ({
    entry,
    cursor: listSeal.seal(`${list}${at}|${nth}`),
  }));
  return { ...page, items };
}

function openPlace(seal: Seal, list: string, cursor: string): AuditPlace {
  const opened = seal.open(cursor);
  const [at = '', nth = ''] = opened?.startsWith(list) ? opened.slice(list.length).split('|') : [];
  if (nth === '') throw new RequestError('BAD_CURSOR', 'This cursor is of no such list. List anew, without one.');
  return { at, nth: Number(nth) };
}
