/** Some items of a list, in order. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Give it to `page()` for what comes next; null on the last page. Good for the same reader, filter and order only. */
  readonly next: string | null;
}

/** A list that is fetched as it is read. Iterate it for every item, or take it page by page. */
export interface Pages<T, P extends Page<T>> extends AsyncIterable<T> {
  /** One page: the first, or the one after a page's `next`. */
  page(after?: string | null): Promise<P>;
}

/** @param read - one page, after a cursor or (null) from the beginning */
export function pages<T, P extends Page<T>>(read: (after: string | null) => Promise<P>): Pages<T, P> {
  return {
    page: (after = null) => read(after),
    async *[Symbol.asyncIterator]() {
      for (let page = await read(null); ; page = await read(page.next)) {
        yield* page.items;
        if (page.next === null) return;
      }
    },
  };
}
