import type { Forbidden, InputProblem, InvalidInput, NotFound, RateLimited } from '../../advisories/model/refusals.js';
import type { AdvisoryFilter } from '../../advisories/model/advisory-filter.js';
import { MAX_FILTER_CHARACTERS, MAX_SAVED, parseSubscriptionName } from './saved-subscription.js';

export type SaveSubscriptionRefusal = InvalidInput | Forbidden | RateLimited;
/** What a change of one that is there may be refused with. */
export type ChangeSubscriptionRefusal = NotFound | RateLimited;

/** All that is wrong with what is to be saved, as far as it can be told without looking. */
export function problemsOf({
  name,
  filter,
}: {
  readonly name: string;
  readonly filter: AdvisoryFilter | null;
}): readonly InputProblem[] {
  const isLong = JSON.stringify(filter).length > MAX_FILTER_CHARACTERS;
  return [...(parseSubscriptionName(name) === null ? [NAME_INVALID] : []), ...(isLong ? [FILTER_TOO_LONG] : [])];
}

const NAME_INVALID: InputProblem = {
  code: 'NAME_INVALID',
  message:
    'A name has 1 to 64 small letters, digits, dots, hyphens and underscores, and begins with a letter or a digit.',
  path: ['name'],
};

const FILTER_TOO_LONG: InputProblem = {
  code: 'FILTER_TOO_LONG',
  message: `A filter that is kept has at most ${MAX_FILTER_CHARACTERS} characters as JSON.`,
  path: ['filter'],
};

export const TOO_MANY_SAVED: InputProblem = {
  code: 'TOO_MANY_SUBSCRIPTIONS',
  message: `You have ${MAX_SAVED} subscriptions, and no more are kept. Remove one first.`,
  path: ['name'],
};
