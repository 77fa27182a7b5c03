/** How a subscription stands. */
export type FeedState =
  /**
   * Not connected yet, or not any more. `attempt` counts from 1 and starts anew once it was live; it is made in `inMs`
   * milliseconds. `because` says what happened to the one before; null at first.
   */
  | { readonly is: 'connecting'; readonly attempt: number; readonly inMs: number; readonly because: string | null }
  /** Connected, and receiving what came after its cursor. */
  | { readonly is: 'catching-up' }
  /** Everything so far was delivered; whatever comes next arrives as it happens. */
  | { readonly is: 'live'; readonly since: Date }
  /** Nothing was heard of the hub for so long that the connection counts as dead; it connects anew. */
  | { readonly is: 'stale'; readonly silentForMs: number }
  /** Over: closed by the caller (`because` null), or by an error that connecting anew cannot mend. */
  | { readonly is: 'closed'; readonly because: Error | null };

/**
 * What the hub tells its subscriber beside events. `rights-changed`: the caller gained or lost a right, which writes no event:
 * list the advisories anew. `shutting-down`: the hub closes; the feed connects anew by itself.
 */
export interface FeedNotice {
  readonly code: 'rights-changed' | 'shutting-down' | (string & {});
  readonly message: string;
}
