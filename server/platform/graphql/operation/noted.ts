/** An answer to a request, or one message of a subscription. */
export type AnswerKind = 'answer' | 'message';

/** What one operation tells: noted while it is executed, and kept before its answer leaves. Stands in its context as `noted`. */
export interface Noted {
  tell(things: readonly object[]): void;
  /** Keeps what was told so far. @returns what the answer waits for, null when there is nothing to wait for */
  kept(as: AnswerKind): Promise<void> | null;
  /**
   * Keeps at once what several messages are going to tell, each of one list, so that none of them has to wait when it is answered.
   *
   * @returns as `kept`
   */
  foretell(things: readonly (readonly object[])[]): Promise<void> | null;
  /** What was told so far, for whoever keeps it for many at once. */
  told(): unknown;
}

/** @returns null for a context that notes nothing */
export function notedIn(context: unknown): Noted | null {
  return typeof context === 'object' && context !== null && 'noted' in context ? (context.noted as Noted) : null;
}
