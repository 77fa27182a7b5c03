import type { Viewer } from '../../auth/model/viewer.js';
import { parseSubscriptionName, type SubscriptionView } from '../model/saved-subscription.js';
import type { SubscriptionReads } from '../ports.js';
import { showSubscriptions, type ShowNeeds } from './show-subscriptions.js';

interface Needs extends ShowNeeds {
  readonly subscriptions: SubscriptionReads;
}

/** The subscription of that name, without its lag; null when the viewer has none. */
export async function findSubscription(
  needs: Needs,
  viewer: Viewer,
  { name }: { readonly name: string },
): Promise<SubscriptionView | null> {
  const known = parseSubscriptionName(name);
  const saved = viewer.account === null || known === null ? null : await needs.subscriptions.find(viewer, known);
  const [shown] = saved === null ? [] : await showSubscriptions(needs, viewer, { saved: [saved], withLag: false });
  return shown ?? null;
}
