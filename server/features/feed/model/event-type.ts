import type { FeedEventType } from './feed-message.js';

/** How an advisory stood for one viewer just before and at an event. */
export interface Stood {
  readonly before: boolean;
  readonly after: boolean;
  /** Whether the event is its withdrawal. */
  readonly withdrawn: boolean;
}

/** @returns null when it stood neither before nor after: then the event is none of the viewer's */
export function eventTypeOf({ before, after, withdrawn }: Stood): FeedEventType | null {
  if (!after) return before ? 'RETRACTED' : null;
  if (withdrawn) return 'WITHDRAWN';
  return before ? 'REVISED' : 'PUBLISHED';
}
