import type { PatchedText } from '../../kernel/patched-text.js';
import type { Result } from '../../kernel/result.js';
import type { Viewer } from '../auth/model/viewer.js';
import type { Told } from '../dissemination/model/told.js';
import type { EventId, FeedPlace } from '../events/model/feed-cursor.js';
import type { FeedEventView, TokenEnd } from './model/feed-message.js';
import type { Reach } from './model/group-of.js';
import type { LoggedChange } from './model/logged-change.js';
import type { Position, RecordedEvent } from './model/recorded-event.js';
import type { SavedSubscription, SubscriptionName } from './model/saved-subscription.js';

export interface EventQuery {
  /** Exclusive; null starts at the beginning (or, newest first, at the end). */
  readonly after: Position | null;
  readonly newestFirst: boolean;
  readonly limit: number;
  readonly withHistory: boolean;
  /** What `found` is to tell of the history; null searches for nothing. */
  readonly search: string | null;
}

/** Opens one read-only snapshot of the log that is cleared for `viewer`; everything one answer needs is read in it. */
export type ReadEventLog = <T>(viewer: Viewer, work: (log: EventLog) => Promise<T>) => Promise<T>;

/** The log as one viewer has it, in one snapshot. */
export interface EventLog {
  read(query: EventQuery): Promise<EventBatch>;
  /** The position of an event, seen or not by the viewer; null when the log has none such. */
  place(event: EventId): Promise<Position | null>;
  /** The position of the log's last event, whoever sees it; 0 when the log is empty. */
  head(): Promise<Position>;
  /** The viewer's own newest event; null when it has none. */
  newest(): Promise<EventId | null>;
  /** How far the log had come at a time, whoever sees its events; 0 before the first. */
  positionAt(moment: Date): Promise<Position>;
}

export interface EventBatch {
  /** The viewer's own, in the order asked for, `limit` of them at most: possibly fewer, or none, though more follow. */
  readonly events: readonly RecordedEvent[];
  /** How far was read, hidden events included; null when nothing is left that way. */
  readonly reached: Position | null;
}

/** Tells when the log has grown. */
export interface LogWatch {
  /** Resolves when the head passes `position`, after an interruption, or when `signal` is aborted. */
  grown(position: Position, signal: AbortSignal): Promise<void>;
  /**
   * How often the log could not be watched for a while, or went backwards. After each, it may be a restored one,
   * whose positions are other events'.
   */
  interruptions(): number;
}

/** Tells when somebody's rights may have changed, so that a feed need not wait for its next look at them. */
export interface RightsWatch {
  /** Counts the changes so far that may concern the viewer. */
  mark(viewer: Viewer): number;
  /** Resolves when `mark(viewer)` is another than `mark`, or when `signal` is aborted. */
  touched(viewer: Viewer, mark: number, signal: AbortSignal): Promise<void>;
}

/** Looks a viewer's rights up anew, and whether its token is still good. */
export type RefreshViewer = (viewer: Viewer) => Promise<Result<Viewer, TokenEnd>>;

/** What viewers have saved. Each has its own, apart for each ceiling of its tokens, and can name nobody else's. */
export interface SubscriptionReads {
  /** By name. */
  all(viewer: Viewer): Promise<readonly SavedSubscription[]>;
  find(viewer: Viewer, name: SubscriptionName): Promise<SavedSubscription | null>;
}

/** Opens one transaction on what the viewer has saved. */
export type WriteSubscriptions = <T>(viewer: Viewer, work: (shelf: SubscriptionShelf) => Promise<T>) => Promise<T>;

/** What a viewer has saved, to be changed. */
export interface SubscriptionShelf {
  /** Whoever else writes there for this viewer waits until this transaction is over. */
  hold(): Promise<void>;
  find(name: SubscriptionName): Promise<SavedSubscription | null>;
  count(): Promise<number>;
  put(subscription: SavedSubscription): Promise<void>;
  /** Moves a place forward; one that is there already, or further on, stays. */
  advance(name: SubscriptionName, to: FeedPlace): Promise<'kept' | 'not-found' | 'place-unknown'>;
  /** @returns false when there was none of that name */
  remove(name: SubscriptionName): Promise<boolean>;
}

export interface SurveyQuery {
  /** Exclusive. */
  readonly after: Position;
  readonly most: number;
  /** Of changes of rights: those up to it are known. */
  readonly version: number;
}

/** Looks at the log for everybody at once. What `work` reads, it reads in the snapshot that the survey was made in. */
export type SurveyLog = <T>(query: SurveyQuery, work: (survey: Survey) => Promise<T>) => Promise<T>;

export interface Survey {
  /** The position of the log's last event. */
  readonly head: Position;
  /** When it was made, in milliseconds since 1970, by the database's clock. */
  readonly at: number;
  /** What came after the position asked for, in order. */
  readonly events: readonly LoggedChange[];
  readonly rights: RightsSurvey;
  readonly read: ReadEventLog;
}

export interface RightsSurvey {
  /** How many changes of rights there have been in all. */
  readonly version: number;
  /** False when everybody's rights are certainly what they were when there had been `since` changes. */
  changedSince(since: number): boolean;
  /** False when the viewer's rights are certainly what they were when there had been `since` changes. */
  changed(viewer: Viewer, since: number): boolean;
}

/** The way to one subscriber past its stream: what many are answered alike is written once. */
export interface Outlet {
  /** Two subscribers of one shape are answered the same to the same message. */
  readonly shape: string;
  readonly reach: Reach;
  /** What the subscription answers to an event: the payload as JSON, and what it tells. */
  answer(event: FeedEventView): Promise<{ readonly text: string; readonly told: Told }>;
  /**
   * Sends a payload at once.
   *
   * @returns false when the subscriber is too slow for it, or gone: nothing was sent then
   */
  push(payload: PatchedText): boolean;
}
