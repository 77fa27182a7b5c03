import { accept, refuse, type Result } from '../../../kernel/result.js';
import type { WriteLimit } from '../../advisories/ports.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { parseSubscriptionName, type SubscriptionView } from '../model/saved-subscription.js';
import type { ChangeSubscriptionRefusal } from '../model/subscription-refusals.js';
import type { SubscriptionReads, WriteSubscriptions } from '../ports.js';
import { cursorUnknown, openPlace } from './feed-place.js';
import { showSubscriptions, type ShowNeeds } from './show-subscriptions.js';

interface Needs extends ShowNeeds {
  readonly subscriptions: SubscriptionReads;
  readonly writeSubscriptions: WriteSubscriptions;
  readonly writeLimit: WriteLimit;
}

export interface AcknowledgeEventsInput {
  /** Name of a subscription of the viewer's. */
  readonly name: string;
  /** A feed cursor of this account. */
  readonly upTo: string;
  readonly withLag: boolean;
}

/**
 * Moves a place forward over what was handled. It never moves back: of two who follow by one name, the one further on counts.
 *
 * @throws RequestError CURSOR_UNKNOWN
 */
export async function acknowledgeEvents(
  needs: Needs,
  viewer: Viewer,
  { name, upTo, withLag }: AcknowledgeEventsInput,
): Promise<Result<SubscriptionView, ChangeSubscriptionRefusal>> {
  const place = openPlace(needs.seal, viewer, upTo);
  const known = parseSubscriptionName(name);
  if (viewer.account === null || known === null) return refuse({ kind: 'not-found' });
  const limited = needs.writeLimit.take(viewer.account);
  if (limited !== null) return refuse({ kind: 'rate-limited', ...limited });

  const became = await needs.writeSubscriptions(viewer, (shelf) => shelf.advance(known, place));
  if (became === 'place-unknown') throw cursorUnknown();
  const saved = await needs.subscriptions.find(viewer, known);
  const [shown] = saved === null ? [] : await showSubscriptions(needs, viewer, { saved: [saved], withLag });
  return shown === undefined ? refuse({ kind: 'not-found' }) : accept(shown);
}
