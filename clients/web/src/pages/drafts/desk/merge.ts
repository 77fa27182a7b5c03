import type { PortionInput, PortionType, PulledDraft } from '@seamark/sdk';
import type { EditedDraft, EditedPortion } from './edited-draft.js';

/** Whose words: one's own, or those that somebody else wrote meanwhile. */
export type Side = 'mine' | 'other';

/** A portion that says one thing here and another there; null where it is not there at all. */
export interface Difference {
  readonly key: string;
  readonly type: PortionType;
  readonly mine: PortionInput | null;
  readonly other: PortionInput | null;
}

/** The portions that differ, in one's own order, those that only the other has behind. */
export function differing(draft: EditedDraft, theirs: PulledDraft): readonly Difference[] {
  const others = new Map(theirs.portions.map((portion) => [portion.id, portion]));
  const mine = draft.portions.map(({ key, stated }): Difference => {
    const other = stated.id ? others.get(stated.id) : undefined;
    return { key, type: stated.type, mine: stated, other: other ?? null };
  });
  const ids = new Set(draft.portions.map(({ stated }) => stated.id));
  const theirsAlone = theirs.portions
    .filter(({ id }) => !ids.has(id))
    .map((other): Difference => ({ key: other.id ?? '', type: other.type, mine: null, other }));
  return [...mine, ...theirsAlone].filter(({ mine: one, other }) => !saysTheSame(one, other));
}

/** One's own draft on top of theirs, with their words where these were chosen. What is not chosen is one's own. */
export function merged(draft: EditedDraft, theirs: PulledDraft, chosen: Readonly<Record<string, Side>>): EditedDraft {
  const differences = new Map(differing(draft, theirs).map((difference) => [difference.key, difference]));
  const known = new Set(theirs.portions.map(({ id }) => id));
  const kept = draft.portions.flatMap(({ key, stated }): EditedPortion[] => {
    if (chosen[key] !== 'other') return [{ key, stated: isGone(stated, known) ? withoutId(stated) : stated }];
    const other = differences.get(key)?.other;
    return other ? [{ key, stated: other }] : [];
  });
  const taken = [...differences.values()].flatMap(({ key, mine, other }): EditedPortion[] =>
    mine === null && other !== null && chosen[key] === 'other' ? [{ key: crypto.randomUUID(), stated: other }] : [],
  );
  return { ...draft, revises: theirs.revises, portions: [...kept, ...taken] };
}

function isGone({ id }: PortionInput, known: ReadonlySet<PortionInput['id']>): boolean {
  return Boolean(id) && !known.has(id);
}

/** The hub knows that id no more: it is a new portion that says what the old one said. */
function withoutId({ id: _, ...stated }: PortionInput): PortionInput {
  return stated;
}

function saysTheSame(one: PortionInput | null, other: PortionInput | null): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}

function comparable(portion: PortionInput | null): unknown {
  return portion && [portion.type, portion.lang ?? 'en', sorted(portion.marking), sorted(portion.content)];
}

/** Fields that say nothing count as absent, and their order says nothing. */
function sorted(value: object): unknown {
  return Object.entries(value)
    .filter(([, one]) => one !== null && one !== undefined && !(Array.isArray(one) && one.length === 0))
    .map(([name, one]): [string, unknown] => [name, isFields(one) ? sorted(one) : one])
    .sort(([a], [b]) => a.localeCompare(b, 'en'));
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
