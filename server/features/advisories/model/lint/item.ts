import type { LintedPortion } from './linted-portion.js';

export const LEAK_CODES = [
  'LEAK_NUMBER',
  'LEAK_IDENTIFIER',
  'LEAK_QUOTE',
  'LEAK_NAME',
  'LEAK_URL',
  'LEAK_SYSTEM',
] as const;
export type LeakCode = (typeof LEAK_CODES)[number];

/** Something that a portion says and that may be secret by itself. */
export interface Item {
  /** Equal for what means the same, however it is written. */
  readonly key: string;
  /** As it was written. */
  readonly shown: string;
}

/** Looks for one kind of item. */
export interface Detector {
  readonly code: LeakCode;
  itemsOf(portion: LintedPortion): readonly Item[];
  /** Answers whether a portion says an item in its own words. */
  finder(portion: LintedPortion): (item: Item) => boolean;
}

/** A finder for items that both portions are read for in the same way. */
export function findsByKey(itemsOf: Detector['itemsOf']): Detector['finder'] {
  return (portion) => {
    const keys = new Set(itemsOf(portion).map(({ key }) => key));
    return ({ key }) => keys.has(key);
  };
}

/** Each item once, as it was written first. */
export function onceEach(items: readonly Item[]): readonly Item[] {
  const byKey = new Map<string, Item>();
  for (const item of items) if (!byKey.has(item.key)) byKey.set(item.key, item);
  return [...byKey.values()];
}
