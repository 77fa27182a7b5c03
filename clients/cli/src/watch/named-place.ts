import type { SavedSubscription, SubscriptionOutcome } from '@seamark/sdk';
import { CliFailure } from '../cli-failure.js';
import { EXIT } from '../exit-codes.js';
import { toFilter } from '../filter-options.js';
import { oneLine } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import { placeNotKeptWords, subscriptionWords } from '../words/subscription-words.js';
import type { WatchOptions } from './watch-options.js';
import { remembering, startOf, type Watcher, type WatchPlace } from './place.js';

/** The place that the hub keeps under a name. A new name is saved; one that is there is followed as it was saved, but for what is given. */
export async function namedPlace(
  watcher: Watcher,
  options: WatchOptions & { readonly name: string },
): Promise<WatchPlace> {
  const { hub, terminal, viewer, stop } = watcher;
  if (viewer.account === null)
    throw new CliFailure(EXIT.notSignedIn, 'The hub keeps no place for a visitor: sign in, or use --from last.');
  const { name } = options;
  const known = await hub.subscriptions.get(name);
  const saved = await savedAs(watcher, options, known);
  say(terminal.err, subscriptionWords(saved, known, terminal.now()));
  const onRetry = (because: Error): void => say(terminal.err, placeNotKeptWords(because, terminal.now()));
  const kept = hub.subscriptions.place(name, { signal: stop, onRetry });
  const facts = { where: saved.where ?? {}, backfill: saved.backfill, isKept: true, lag: saved.lag };
  return Object.assign(remembering(kept, saved.cursor), facts);
}

/** What is there is followed as it is, unless a filter or a place is given. */
async function savedAs(
  watcher: Watcher,
  { name, from, ...options }: WatchOptions & { readonly name: string },
  known: SavedSubscription | null,
): Promise<SavedSubscription> {
  const given = toFilter(options);
  const where = Object.keys(given).length > 0 ? given : null;
  const after = from === 'last' ? null : await startOf(watcher, from);
  if (known === null) return accepted(await watcher.hub.subscriptions.save(name, { where, after }));
  if (where === null && after === null) return known;
  const draft = { where: where ?? known.where, after, backfill: known.backfill };
  return accepted(await watcher.hub.subscriptions.save(name, draft));
}

function accepted(outcome: SubscriptionOutcome<{ readonly subscription: SavedSubscription }>): SavedSubscription {
  if (outcome.ok) return outcome.subscription;
  const { refusal } = outcome;
  const problems = refusal.code === 'INVALID_INPUT' ? refusal.problems.map(({ message }) => message) : [];
  const isUsage = refusal.code === 'INVALID_INPUT';
  throw new CliFailure(
    isUsage ? EXIT.usage : EXIT.failed,
    oneLine([...problems, ...(isUsage ? [] : [refusal.message])].join(' ')),
  );
}
