import type { Page, Pages } from '@seamark/sdk';
import { useState } from 'react';
import { type Asked, useAsked } from './use-asked.js';
import { useKept } from './use-kept.js';

/** A list that grows page by page. */
export interface PagedList<T> {
  /** Null until the first answer; those of before while the next is waited for. */
  readonly items: readonly T[] | null;
  readonly hasMore: boolean;
  readonly more: () => Promise<void>;
  readonly asked: Asked<unknown>;
}

/** What was fetched after a first page, with all before it. */
interface Further<T> extends Page<T> {
  readonly of: Page<T>;
}

/** @param key - names the list: another one begins anew */
export function usePages<T>(key: string, list: Pages<T, Page<T>>): PagedList<T> {
  const asked = useAsked(key, () => list.page());
  const first = useKept(asked);
  const [further, setFurther] = useState<Further<T> | null>(null);
  const { items, next } = withFurther(first, further);
  const more = async (): Promise<void> => {
    if (first === null) return;
    const page = await list.page(next);
    setFurther({ of: first, items: [...(items ?? []), ...page.items], next: page.next });
  };
  return { items, hasMore: next !== null, more, asked };
}

/** What came after another first page is not shown after this one. */
function withFurther<T>(first: Page<T> | null, further: Further<T> | null) {
  if (first === null) return { items: null, next: null };
  return further?.of === first ? further : first;
}
