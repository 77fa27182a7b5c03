import type { AdvisorySummary } from '../advisory.js';
import type { AdvisoryFields, EventFields, SummaryFields } from '../generated/documents.js';
import type { FeedEventType } from '../generated/schema.js';
import { readAdvisory, readSummary } from '../read-advisory.js';
import type { Advisory } from '../advisory.js';

/** One change of one advisory, as this reader has it. */
export interface FeedEvent<T extends AdvisorySummary = AdvisorySummary> {
  /** `feed.subscribe({ after })` continues behind this event. Good for any token of the same account and any filter. */
  readonly cursor: string;
  /**
   * PUBLISHED: not seen before, seen now. REVISED: seen before and now. WITHDRAWN: its source took it back.
   * RETRACTED: seen before and not now, because a marking was narrowed; delete copies.
   */
  readonly type: FeedEventType;
  readonly at: Date;
  readonly advisoryName: string;
  /** As this reader sees it when the event is delivered, which may be later than `at`; null when it no longer sees it. */
  readonly advisory: T | null;
  /** The revision that the event was about; null for RETRACTED. */
  readonly revisionId: string | null;
  /** It matched the filter before and no longer does. */
  readonly leftFilter: boolean;
  /** Part of a bulk import: nobody should be woken by it. */
  readonly backfill: boolean;
}

/** An event as the hub answered it, whole or in summary. */
export type AnsweredEvent<A> = EventFields & { readonly advisory: A | null };

/** Reads an event that was asked for in summary. */
export function readSummaryEvent(answered: AnsweredEvent<SummaryFields>): FeedEvent {
  return readEvent(answered, answered.advisory && readSummary(answered.advisory));
}

/** Reads an event that was asked for with its portions. */
export function readWholeEvent(answered: AnsweredEvent<AdvisoryFields>): FeedEvent<Advisory> {
  return readEvent(answered, answered.advisory && readAdvisory(answered.advisory));
}

function readEvent<T extends AdvisorySummary>(answered: EventFields, advisory: T | null): FeedEvent<T> {
  const { cursor, type, at, advisoryName, revisionId, leftFilter, backfill } = answered;
  return { cursor, type, at: new Date(at), advisoryName, advisory, revisionId, leftFilter, backfill };
}
