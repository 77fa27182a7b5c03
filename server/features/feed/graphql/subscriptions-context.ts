import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AcknowledgeEventsInput } from '../actions/acknowledge-events.js';
import type { LagInput } from '../actions/measure-lag.js';
import type { SaveSubscriptionInput } from '../actions/save-subscription.js';
import type { Lag } from '../model/lag.js';
import type { SubscriptionName, SubscriptionView } from '../model/saved-subscription.js';
import type { ChangeSubscriptionRefusal, SaveSubscriptionRefusal } from '../model/subscription-refusals.js';

/** What resolvers ask of this feature about what is kept under a name, and about places. */
export interface SubscriptionActions {
  measureLag(viewer: Viewer, input: LagInput): Promise<Lag>;
  findCursor(viewer: Viewer, input: { readonly since: Date }): Promise<string>;
  listSubscriptions(viewer: Viewer, input: { readonly withLag: boolean }): Promise<readonly SubscriptionView[]>;
  saveSubscription(
    viewer: Viewer,
    input: SaveSubscriptionInput,
  ): Promise<Result<SubscriptionView, SaveSubscriptionRefusal>>;
  acknowledgeEvents(
    viewer: Viewer,
    input: AcknowledgeEventsInput,
  ): Promise<Result<SubscriptionView, ChangeSubscriptionRefusal>>;
  removeSubscription(
    viewer: Viewer,
    input: { readonly name: string },
  ): Promise<Result<SubscriptionName, ChangeSubscriptionRefusal>>;
}

export interface SubscriptionsContext {
  readonly viewer: Viewer;
  readonly actions: SubscriptionActions;
}
