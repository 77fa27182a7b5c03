import type { Forbidden, InputProblem, InvalidInput, RateLimited } from '../../advisories/model/refusals.js';
import { refuse, type Refused } from '../../../kernel/result.js';

/** Nothing of that name that the viewer may know of, whether or not there is something. */
export type NothingSuch = { readonly kind: 'not-found'; readonly message: string };
/** What is asked does not fit how things stand. */
export type WrongStanding = { readonly kind: 'wrong-standing'; readonly message: string };

export type AdministrationRefusal = InvalidInput | Forbidden | NothingSuch | WrongStanding | RateLimited;

export const forbidden = (message: string): Refused<AdministrationRefusal> => refuse({ kind: 'forbidden', message });
export const wrongStanding = (message: string): Refused<AdministrationRefusal> =>
  refuse({ kind: 'wrong-standing', message });
export const invalid = (...problems: readonly InputProblem[]): Refused<AdministrationRefusal> =>
  refuse({ kind: 'invalid-input', problems });

export const noOrganization = (): Refused<AdministrationRefusal> => nothing('There is no organization of that handle.');
export const noCommunity = (): Refused<AdministrationRefusal> => nothing('There is no community of that handle.');
/** The same for an account of another organization as for one that nobody has. */
export const noPerson = (): Refused<AdministrationRefusal> => nothing('You keep no account of that name.');
export const noToken = (): Refused<AdministrationRefusal> => nothing('You keep no token of that id.');

function nothing(message: string): Refused<AdministrationRefusal> {
  return refuse({ kind: 'not-found', message });
}

export const STEWARDS_ONLY =
  'That is for stewards of the hub, with a personal token. Ask one: they admit organizations and run communities.';
export const ADMINISTRATORS_ONLY =
  'That is for administrators (ORG_ADMIN) of the organization, with a personal token of theirs. Ask one of them.';
