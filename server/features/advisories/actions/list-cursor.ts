import { RequestError } from '../../../kernel/request-error.js';
import type { Seal } from '../../events/model/seal.js';
import type { AccountName } from '../../markings/model/marking.js';
import { SEVERITY_LEVELS } from '../model/advisory.js';
import { parseAdvisoryName } from '../model/advisory-name.js';
import { bodyHash } from '../model/body-hash.js';
import type { ListPlace, ListQuery } from '../ports.js';

/** Which list a cursor goes on with: one account's, under one filter, in one order, and as of one time. */
export type CursorList = Pick<ListQuery, 'filter' | 'order'> & {
  readonly account: AccountName | null;
  /** Absent: now. */
  readonly asOf?: Date;
};

export function sealListCursor(
  seal: Seal,
  list: CursorList,
  { at, updatedAt, severity, rank, name }: ListPlace,
): string {
  const place = [at?.toISOString() ?? '', updatedAt.toISOString(), severity ?? '', rank ?? '', name];
  return seal.seal([bodyHash(list), ...place].join('|'));
}

/** @throws RequestError BAD_CURSOR for a cursor of another list and for what is no cursor at all alike */
export function openListCursor(seal: Seal, list: CursorList, cursor: string): ListPlace {
  const [hash, ...fields] = (seal.open(cursor) ?? '').split('|');
  const place = toPlace(fields);
  if (hash !== bodyHash(list) || place === null) throw badCursor();
  return place;
}

function toPlace([at, updatedAt = '', level, rank, nameText = '']: readonly string[]): ListPlace | null {
  const name = parseAdvisoryName(nameText);
  const severity = SEVERITY_LEVELS.find((candidate) => candidate === level) ?? null;
  return (
    name && {
      at: given(at, (text) => new Date(text)),
      updatedAt: new Date(updatedAt),
      severity,
      rank: given(rank, Number),
      name,
    }
  );
}

function given<T>(text: string | undefined, read: (text: string) => T): T | null {
  return text === undefined || text === '' ? null : read(text);
}

export function badCursor(): RequestError {
  return new RequestError('BAD_CURSOR', 'This cursor is of no such list. List anew, without one.');
}
