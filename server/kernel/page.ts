/** One page of a list, in order. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly hasNextPage: boolean;
  /** True when the page was asked for by a cursor, so that something may come before it. */
  readonly hasPreviousPage: boolean;
}

/** How many items a page holds when nothing is said, and at most. */
export const PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;
