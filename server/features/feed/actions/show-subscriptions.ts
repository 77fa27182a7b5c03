import type { KeyedHash } from '../../../kernel/keys.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { sealFeedCursor } from '../../events/model/feed-cursor.js';
import type { Seal } from '../../events/model/seal.js';
import type { Lag } from '../model/lag.js';
import type { SavedSubscription, SubscriptionView } from '../model/saved-subscription.js';
import type { ReadEventLog } from '../ports.js';
import { lagAt } from './measure-lag.js';

export interface ShowNeeds {
  readonly readEventLog: ReadEventLog;
  /** Seals feed cursors. */
  readonly seal: Seal;
  readonly viewKey: KeyedHash;
}

/** Subscriptions as their owner is shown them; with `withLag` how far each is behind, all from one snapshot of the log. */
export async function showSubscriptions(
  needs: ShowNeeds,
  viewer: Viewer,
  { saved, withLag }: { readonly saved: readonly SavedSubscription[]; readonly withLag: boolean },
): Promise<readonly SubscriptionView[]> {
  const lags = withLag ? await lagsOf(needs, viewer, saved) : [];
  return saved.map(({ place, ...subscription }, index) => ({
    ...subscription,
    cursor: sealFeedCursor(needs.seal, viewer.account, place),
    lag: lags[index] ?? null,
  }));
}

function lagsOf(
  needs: ShowNeeds,
  viewer: Viewer,
  saved: readonly SavedSubscription[],
): Promise<readonly (Lag | null)[]> {
  return needs.readEventLog(viewer, async (log) => {
    const lags: (Lag | null)[] = [];
    for (const subscription of saved) lags.push(await lagAt(log, { ...needs, viewer }, subscription));
    return lags;
  });
}
