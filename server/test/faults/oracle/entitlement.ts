import type { Member, Organization } from './cast.js';
import { mayRead } from './marking.js';
import type { Operation, Portion, Script } from './script.js';
import { LAST_WORD } from './write-script.js';

export type EventType = 'PUBLISHED' | 'REVISED' | 'RETRACTED' | 'WITHDRAWN';

/** One event that a member is to be told, exactly once. */
export interface Told {
  /** The operation's. */
  readonly id: string;
  readonly type: EventType;
}

/**
 * What a member is entitled to be told, in the order in which the operations were committed.
 *
 * @param order - the ids of all operations of the script
 */
export function entitlementOf(script: Script, order: readonly string[], member: Member): readonly Told[] {
  const told = new Map(allTold(script, member).map((one) => [one.id, one]));
  return order.flatMap((id) => told.get(id) ?? []);
}

function allTold({ lanes }: Script, member: Member): readonly Told[] {
  const lastWord: Told = { id: LAST_WORD.id, type: 'PUBLISHED' };
  return [...lanes.flatMap(({ author, operations }) => toldOfLane(operations, author.organization, member)), lastWord];
}

function toldOfLane(operations: readonly Operation[], source: Organization | null, member: Member): readonly Told[] {
  if (source === null) return [];
  const standing = new Map<string, View>();
  return operations.flatMap(({ id, advisory, kind, portions }) => {
    const before = standing.get(advisory) ?? NOTHING;
    const after = viewOf(portions, source, member);
    standing.set(advisory, after);
    const type = kind === 'withdraw' ? withdrawn(before) : typeOf(before, after);
    return type === null ? [] : [{ id, type }];
  });
}

interface View {
  readonly isThere: boolean;
  /** Everything that shows: the same text for the same view. */
  readonly shows: string;
}

const NOTHING: View = { isThere: false, shows: '' };

/** A portion that may not be read shows by its type and label, if at all, and only beside one that may. */
function viewOf(portions: readonly Portion[], source: Organization, member: Member): View {
  const readable = portions.filter(({ marking }) => mayRead(member, marking, source));
  if (readable.length === 0) return NOTHING;
  const placeholders = portions.filter((portion) => !readable.includes(portion) && portion.presence === 'PLACEHOLDER');
  const shown = [...readable, ...placeholders.map(({ type, marking: { tlp } }) => ({ type, tlp }))];
  return { isThere: true, shows: JSON.stringify(shown) };
}

function typeOf(before: View, after: View): EventType | null {
  if (!before.isThere) return after.isThere ? 'PUBLISHED' : null;
  if (!after.isThere) return 'RETRACTED';
  return before.shows === after.shows ? null : 'REVISED';
}

function withdrawn(before: View): EventType | null {
  return before.isThere ? 'WITHDRAWN' : null;
}
