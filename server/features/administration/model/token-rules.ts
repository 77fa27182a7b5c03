import type { InputProblem } from '../../advisories/model/refusals.js';
import type { TokenKind } from '../../auth/model/token.js';
import { type Tlp, tlpRank } from '../../markings/model/tlp.js';
import { problemsOf } from './input-problems.js';
import type { KeptPerson } from './kept-person.js';
import { ADMINISTRATORS_ONLY } from './refusals.js';
import { STEWARDS_ONLY_FIRST } from './grantable.js';
import type { Rights } from './rights.js';

export interface WantedToken {
  readonly kind: TokenKind;
  readonly ceiling: Tlp;
  readonly purpose: string;
  /** How long it is good. */
  readonly days: number;
}

/** A token that nobody thinks of any more shall end within a year or so. */
export const MAX_TOKEN_DAYS = 366;
export const MAX_TOKENS = 20;
const MAX_PURPOSE = 200;

/** All that is wrong with the wish itself, whoever has it. */
export function tokenProblems({ kind, ceiling, purpose, days }: WantedToken): readonly InputProblem[] {
  return problemsOf([
    [kind === 'SERVICE' && ceiling === 'RED', SERVICE_SEES_NO_RED],
    [purpose.trim() === '' || purpose.length > MAX_PURPOSE || /\p{Cc}/u.test(purpose), PURPOSE_INVALID],
    [days < 1 || days > MAX_TOKEN_DAYS, LIFE_INVALID],
  ]);
}

/**
 * Why these rights do not carry a token for a person; null when they do. One asks for oneself, an administrator for its people, a steward
 * for an administrator where none can administer. No token begets one that sees more than itself.
 */
export function whyNotIssue(rights: Rights, person: KeptPerson, { ceiling }: WantedToken): string | null {
  if (!rights.inPerson) return NOT_BY_SERVICES;
  if (tlpRank(ceiling) > tlpRank(rights.ceiling))
    return `Your own token sees no more than TLP:${shown(rights.ceiling)}, and can give no other that sees more. Use one that does.`;
  if (person.account === rights.account || person.organization.handle === rights.administers) return null;
  if (!rights.steward) return ADMINISTRATORS_ONLY;
  return person.roles.includes('ORG_ADMIN') && !person.administered ? null : STEWARDS_ONLY_FIRST;
}

const shown = (tlp: Tlp): string => tlp.replace('_', '+');

const SERVICE_SEES_NO_RED: InputProblem = {
  code: 'CEILING_TOO_HIGH',
  message: 'A service token never sees TLP:RED: AMBER_STRICT is its highest ceiling.',
  path: ['ceiling'],
};
const PURPOSE_INVALID: InputProblem = {
  code: 'PURPOSE_INVALID',
  message: `Say in 1 to ${MAX_PURPOSE} characters, in one line, what the token is for: it is known by that later.`,
  path: ['purpose'],
};
const LIFE_INVALID: InputProblem = {
  code: 'LIFE_INVALID',
  message: `A token is good for 1 to ${MAX_TOKEN_DAYS} days.`,
  path: ['days'],
};

export const NOT_BY_SERVICES = 'A service token issues and revokes none: use a personal token.';
