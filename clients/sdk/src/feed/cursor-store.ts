/** Where a subscriber keeps its place, so that it goes on from there after a restart. */
export interface CursorStore {
  /** The cursor that was kept last; null at first. */
  load(): Promise<string | null>;
  /** Keeps a cursor. Called in order, never twice at once. */
  save(cursor: string): Promise<void>;
}

/** Keeps the place for as long as the program runs. Reads as an example of a store. */
export function memoryCursor(start: string | null = null): CursorStore {
  let kept = start;
  return {
    load: () => Promise.resolve(kept),
    save: (cursor) => {
      kept = cursor;
      return Promise.resolve();
    },
  };
}
