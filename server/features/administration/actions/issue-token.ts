import { newUuid } from '../../../kernel/ids.js';
import { accept, type Refused, type Result } from '../../../kernel/result.js';
import { hashToken, newToken, type TokenSecret } from '../../auth/model/token.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { KeptPerson } from '../model/kept-person.js';
import { type AdministrationRefusal, forbidden, invalid, noPerson, wrongStanding } from '../model/refusals.js';
import type { Rights } from '../model/rights.js';
import type { TokenRecord } from '../model/token-record.js';
import { MAX_TOKENS, NOT_BY_SERVICES, tokenProblems, type WantedToken, whyNotIssue } from '../model/token-rules.js';
import { inOffice, type OfficeNeeds } from './in-office.js';

export interface IssueTokenInput extends WantedToken {
  /** null for one's own. */
  readonly account: string | null;
}

export interface IssuedToken {
  readonly token: TokenRecord;
  /** Shown this once, and kept nowhere. */
  readonly secret: TokenSecret;
}

const DAY_MS = 86_400_000;

/** Makes a token for oneself, or for whom one keeps. */
export function issueToken(
  needs: OfficeNeeds,
  viewer: Viewer,
  { account, ...wanted }: IssueTokenInput,
): Promise<Result<IssuedToken, AdministrationRefusal>> {
  return inOffice(needs, viewer, async ({ rights, people, tokens, audit }) => {
    if (!rights.inPerson) return forbidden(NOT_BY_SERVICES);
    const problems = tokenProblems(wanted);
    if (problems.length > 0) return invalid(...problems);
    const person = await people.find(account ?? viewer.account ?? '');
    if (person === null) return noPerson();
    const refused = check(rights, person, wanted);
    if (refused !== null) return refused;

    const { kind, ceiling, days } = wanted;
    const secret = newToken(kind, needs.random);
    const wish = { id: newUuid(needs.random), account: person.account, kind, ceiling, purpose: wanted.purpose.trim() };
    const expiresAt = new Date(needs.clock.now().getTime() + days * DAY_MS);
    const token = await tokens.issue({ ...wish, expiresAt }, hashToken(secret));
    await audit.append({
      act: 'token.issued',
      subject: token.id,
      detail: { account: person.account, kind, ceiling, expiresAt: expiresAt.toISOString() },
      concerns: person.organization.handle,
    });
    return accept({ token, secret });
  });
}

function check(rights: Rights, person: KeptPerson, wanted: WantedToken): Refused<AdministrationRefusal> | null {
  const notTheirs = whyNotIssue(rights, person, wanted);
  if (notTheirs !== null) return forbidden(notTheirs);
  if (!person.active) return wrongStanding('The person is suspended: reinstate it first.');
  return person.tokens >= MAX_TOKENS ? wrongStanding(TOO_MANY) : null;
}

const TOO_MANY = `The account has ${MAX_TOKENS} tokens that are good. Revoke one that nobody uses first.`;
