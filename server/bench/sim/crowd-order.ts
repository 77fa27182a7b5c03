/** What a process of the crowd is told. */
export interface CrowdOrder {
  readonly url: string;
  /** Each opens one socket with one subscription. */
  readonly members: readonly CrowdMember[];
}

export interface CrowdMember {
  readonly account: string;
  /** Null for a visitor. */
  readonly token: string | null;
  readonly document: string;
}

/** What the crowd is asked, and answers. */
export type CrowdQuestion = { readonly ask: 'ready' } | { readonly ask: 'received' };

export interface CrowdAnswer {
  /** How many have a live feed. */
  readonly ready: number;
  /** Sockets that closed, or never opened. */
  readonly lost: number;
  readonly deliveries: number;
  readonly bytes: number;
  /** Of each delivery: milliseconds from the event's own time to its receipt. */
  readonly lagsMs: readonly number[];
  /** How many events each subscriber of an account has, the fewest and the most. */
  readonly perAccount: Readonly<
    Record<string, { readonly subscribers: number; readonly fewest: number; readonly most: number }>
  >;
}
