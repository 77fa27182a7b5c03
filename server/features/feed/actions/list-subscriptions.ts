import type { Viewer } from '../../auth/model/viewer.js';
import type { SubscriptionView } from '../model/saved-subscription.js';
import type { SubscriptionReads } from '../ports.js';
import { showSubscriptions, type ShowNeeds } from './show-subscriptions.js';

interface Needs extends ShowNeeds {
  readonly subscriptions: SubscriptionReads;
}

/** What the viewer has saved with a token of this ceiling, by name; nothing for a visitor. */
export async function listSubscriptions(
  needs: Needs,
  viewer: Viewer,
  { withLag }: { readonly withLag: boolean },
): Promise<readonly SubscriptionView[]> {
  if (viewer.account === null) return [];
  return showSubscriptions(needs, viewer, { saved: await needs.subscriptions.all(viewer), withLag });
}
