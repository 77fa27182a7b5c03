import { accept, refuse, type Result } from '../../../kernel/result.js';
import type { WriteLimit } from '../../advisories/ports.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { parseSubscriptionName, type SubscriptionName } from '../model/saved-subscription.js';
import type { ChangeSubscriptionRefusal } from '../model/subscription-refusals.js';
import type { WriteSubscriptions } from '../ports.js';

interface Needs {
  readonly writeSubscriptions: WriteSubscriptions;
  readonly writeLimit: WriteLimit;
}

/** Forgets a subscription and its place. */
export async function removeSubscription(
  { writeSubscriptions, writeLimit }: Needs,
  viewer: Viewer,
  { name }: { readonly name: string },
): Promise<Result<SubscriptionName, ChangeSubscriptionRefusal>> {
  const known = parseSubscriptionName(name);
  if (viewer.account === null || known === null) return refuse({ kind: 'not-found' });
  const limited = writeLimit.take(viewer.account);
  if (limited !== null) return refuse({ kind: 'rate-limited', ...limited });
  const removed = await writeSubscriptions(viewer, (shelf) => shelf.remove(known));
  return removed ? accept(known) : refuse({ kind: 'not-found' });
}
