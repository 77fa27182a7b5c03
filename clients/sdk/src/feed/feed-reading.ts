import type { Advisory, AdvisorySummary } from '../advisory.js';
import type { Document } from '../document.js';
import {
  FollowFeed,
  FollowFeedWithPortions,
  type AdvisoryFields,
  type FollowFeedVariables,
  type SummaryFields,
} from '../generated/documents.js';
import { readSummaryEvent, readWholeEvent, type AnsweredEvent, type FeedEvent } from './feed-event.js';

/** One message of the feed, as the hub answers it. */
export interface FeedAnswer<A> {
  readonly feed:
    | ({ readonly __typename: 'FeedEvent' } & AnsweredEvent<A>)
    | { readonly __typename: 'FeedCaughtUp'; readonly cursor: string }
    | { readonly __typename: 'FeedNotice'; readonly code: string; readonly message: string };
}

/** How to ask for events, and how to read them. */
export interface FeedReading<A, T extends AdvisorySummary> {
  readonly document: Document<FeedAnswer<A>, FollowFeedVariables>;
  readonly readEvent: (answered: AnsweredEvent<A>) => FeedEvent<T>;
}

export const IN_SUMMARY: FeedReading<SummaryFields, AdvisorySummary> = {
  document: FollowFeed,
  readEvent: readSummaryEvent,
};

export const WITH_PORTIONS: FeedReading<AdvisoryFields, Advisory> = {
  document: FollowFeedWithPortions,
  readEvent: readWholeEvent,
};
