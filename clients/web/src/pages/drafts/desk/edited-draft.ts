import type { Draft, PortionInput, PortionType } from '@seamark/sdk';
import { emptyContent } from './empty-content.js';

/** A portion while it is worked on. */
export interface EditedPortion {
  /** Of this portion on this desk, from the first word on: its `id` comes later, from the hub. */
  readonly key: string;
  readonly stated: PortionInput;
}

/** A draft while it is worked on. */
export interface EditedDraft extends Omit<Draft, 'portions'> {
  readonly portions: readonly EditedPortion[];
}

export function toEdited({ kind, revises, portions }: Draft): EditedDraft {
  return { kind, revises, portions: portions.map((stated) => ({ key: crypto.randomUUID(), stated })) };
}

export function toDraft({ kind, revises, portions }: EditedDraft): Draft {
  return { kind, revises, portions: portions.map(({ stated }) => stated) };
}

/** @param type - marked as its author alone may read it, until that author chooses */
export function withNew(draft: EditedDraft, type: PortionType, own: string): EditedDraft {
  const marking = { tlp: 'AMBER_STRICT', organizations: [own] } as const;
  const stated: PortionInput = { type, marking, content: emptyContent(type) };
  return { ...draft, portions: [...draft.portions, { key: crypto.randomUUID(), stated }] };
}

export function withChanged(draft: EditedDraft, key: string, stated: PortionInput): EditedDraft {
  return { ...draft, portions: draft.portions.map((one) => (one.key === key ? { key, stated } : one)) };
}

export function without(draft: EditedDraft, key: string): EditedDraft {
  return { ...draft, portions: draft.portions.filter((one) => one.key !== key) };
}

/** What was removed, where it stood. */
export function withPutBack(draft: EditedDraft, portion: EditedPortion, at: number): EditedDraft {
  return { ...draft, portions: draft.portions.toSpliced(at, 0, portion) };
}

/** @param by - one place up (-1) or down (1); at an end it stays */
export function withMoved(draft: EditedDraft, key: string, by: -1 | 1): EditedDraft {
  const portions = [...draft.portions];
  const at = portions.findIndex((one) => one.key === key);
  const [moved, other] = [portions[at], portions[at + by]];
  if (moved === undefined || other === undefined) return draft;
  portions[at] = other;
  portions[at + by] = moved;
  return { ...draft, portions };
}

/** What was sent now has ids, and stands at a new view. Words that were typed meanwhile stay. */
export function withKept(draft: EditedDraft, sent: EditedDraft, kept: Draft): EditedDraft {
  const ids = new Map(sent.portions.map(({ key }, at) => [key, kept.portions[at]?.id]));
  const isWhole = sent.portions.length === kept.portions.length;
  const portions = draft.portions.map(({ key, stated }) => {
    const id = isWhole ? ids.get(key) : undefined;
    return id === undefined ? { key, stated } : { key, stated: { ...stated, id } };
  });
  return { ...draft, revises: kept.revises, portions };
}

/** The same for two drafts whose portions stand in one order and under the same markings, whatever they say. */
export function markingsOf({ portions }: EditedDraft): string {
  return JSON.stringify(portions.map(({ key, stated: { marking, presence } }) => [key, marking, presence]));
}
