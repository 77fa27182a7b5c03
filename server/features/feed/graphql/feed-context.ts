import type { Page } from '../../../kernel/page.js';
import type { Noted } from '../../../platform/graphql/operation/noted.js';
import type { Connection } from '../../../platform/graphql/asker.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { FollowFeedInput } from '../actions/follow-feed.js';
import type { ChangesInput, ListedChange } from '../actions/list-changes.js';
import type { EventListInput } from '../actions/list-events.js';
import type { FeedEventView, FeedMessage } from '../model/feed-message.js';

/** What resolvers ask of this feature: its actions, each bound to what it needs. */
export interface FeedActions {
  listEvents(viewer: Viewer, input: EventListInput): Promise<Page<FeedEventView>>;
  listChanges(viewer: Viewer, input: ChangesInput): Promise<Page<ListedChange>>;
  followFeed(viewer: Viewer, input: FollowFeedInput): Promise<AsyncIterableIterator<FeedMessage>>;
}

export interface FeedContext {
  readonly viewer: Viewer;
  readonly actions: FeedActions;
  /** The socket that the operation came over; null over HTTP, where nothing can be followed. */
  readonly connection: Connection | null;
  /** Absent where nothing is kept of what is told. */
  readonly noted?: Pick<Noted, 'foretell'>;
}
