import { accept, refuse, type Result } from '../../../kernel/result.js';
import type { AdvisoryFilter } from '../../advisories/model/advisory-filter.js';
import { tidyFilter } from '../../advisories/model/tidy-filter.js';
import type { WriteLimit } from '../../advisories/ports.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { FeedPlace } from '../../events/model/feed-cursor.js';
import {
  MAX_SAVED,
  parseSubscriptionName,
  type SavedSubscription,
  type SubscriptionView,
} from '../model/saved-subscription.js';
import { problemsOf, type SaveSubscriptionRefusal, TOO_MANY_SAVED } from '../model/subscription-refusals.js';
import type { SubscriptionReads, SubscriptionShelf, WriteSubscriptions } from '../ports.js';
import { cursorUnknown, openPlace, positionOf } from './feed-place.js';
import { showSubscriptions, type ShowNeeds } from './show-subscriptions.js';

interface Needs extends ShowNeeds {
  readonly subscriptions: SubscriptionReads;
  readonly writeSubscriptions: WriteSubscriptions;
  readonly writeLimit: WriteLimit;
}

export interface SaveSubscriptionInput {
  readonly name: string;
  /** null passes everything. */
  readonly filter: AdvisoryFilter | null;
  /** A feed cursor of this account; null keeps the place of one that is there, and begins a new one now. */
  readonly after: string | null;
  readonly backfill: boolean;
  readonly withLag: boolean;
}

/**
 * Saves a subscription under a name, or changes what the one of that name passes. Its place stays unless `after` says another.
 *
 * @throws RequestError CURSOR_UNKNOWN or BAD_REQUEST
 */
export async function saveSubscription(
  needs: Needs,
  viewer: Viewer,
  { after, withLag, ...input }: SaveSubscriptionInput,
): Promise<Result<SubscriptionView, SaveSubscriptionRefusal>> {
  const checked = check(needs, viewer, input);
  if (!checked.ok) return checked;

  const place = await placeToBegin(needs, viewer, after);
  const wanted = { ...checked.value, place };
  const kept = await needs.writeSubscriptions(viewer, (shelf) => keep(shelf, wanted, { moves: after !== null }));
  if (!kept.ok) return kept;
  const saved = (await needs.subscriptions.find(viewer, wanted.name)) ?? wanted;
  const [shown] = await showSubscriptions(needs, viewer, { saved: [saved], withLag });
  if (shown === undefined) throw new Error('a subscription was saved and not shown');
  return accept(shown);
}

/** All that can be told without looking. @throws RequestError BAD_REQUEST for a filter that no feed takes */
function check(
  { writeLimit }: Needs,
  { account }: Viewer,
  input: Omit<SaveSubscriptionInput, 'after' | 'withLag'>,
): Result<Omit<SavedSubscription, 'place'>, SaveSubscriptionRefusal> {
  if (account === null) return refuse({ kind: 'forbidden', message: SIGN_IN });
  const limited = writeLimit.take(account);
  if (limited !== null) return refuse({ kind: 'rate-limited', ...limited });
  const name = parseSubscriptionName(input.name);
  const problems = problemsOf(input);
  if (name === null || problems.length > 0) return refuse({ kind: 'invalid-input', problems });
  if (input.filter !== null) tidyFilter(input.filter);
  return accept({ ...input, name });
}

const SIGN_IN = 'A visitor has nothing that could be kept under a name: sign in, or keep the cursor yourself.';

/** Now is behind the viewer's own newest event; what happens meanwhile comes after it. */
function placeToBegin({ readEventLog, seal }: Needs, viewer: Viewer, after: string | null): Promise<FeedPlace> {
  const place = after === null ? null : openPlace(seal, viewer, after);
  return readEventLog(viewer, async (log) => {
    if (place === null) return (await log.newest()) ?? 'beginning';
    if ((await positionOf(log, place)) === null) throw cursorUnknown();
    return place;
  });
}

async function keep(
  shelf: SubscriptionShelf,
  wanted: SavedSubscription,
  { moves }: { readonly moves: boolean },
): Promise<Result<null, SaveSubscriptionRefusal>> {
  await shelf.hold();
  const known = await shelf.find(wanted.name);
  if (known === null && (await shelf.count()) >= MAX_SAVED)
    return refuse({ kind: 'invalid-input', problems: [TOO_MANY_SAVED] });
  await shelf.put(known === null || moves ? wanted : { ...wanted, place: known.place });
  return accept(null);
}
