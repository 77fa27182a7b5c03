/** What a feed that starts at a place would say before it has caught up. The viewer's own events alone count. */
export interface Lag {
  readonly events: number;
  /** True when there is more behind those that were counted. */
  readonly isMore: boolean;
  /** When the first of them happened; null when there is none. */
  readonly since: Date | null;
}
