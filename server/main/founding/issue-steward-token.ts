import type { EntityManager } from 'typeorm';
import type { AuditLog } from '../../features/audit/ports.js';
import { hashToken, newToken, type TokenSecret } from '../../features/auth/model/token.js';
import { postgresTokenWrites } from '../../features/auth/store/postgres-token-writes.js';
import type { Steward } from '../../features/administration/store/postgres-founding.js';
import type { Clock } from '../../kernel/clock.js';
import { newUuid, type Randomness } from '../../kernel/ids.js';

/** Long enough to sign in once and to issue oneself another; short enough for a secret that stood on a screen. */
export const STEWARD_TOKEN_DAYS = 7;

const DAY_MS = 86_400_000;

export interface IssueNeeds {
  readonly sql: EntityManager;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly random: Randomness;
}

/** A steward's token, given by the hub itself to whoever has its machine. RED, since no token gives another that sees more than itself. */
export async function issueStewardToken(
  { sql, audit, clock, random }: IssueNeeds,
  { account, organization }: Steward,
): Promise<TokenSecret> {
  const secret = newToken('PERSONAL', random);
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + STEWARD_TOKEN_DAYS * DAY_MS);
  const token = {
    uid: newUuid(random),
    account,
    kind: 'PERSONAL',
    ceiling: 'RED',
    purpose: 'from the hub’s own machine',
  } as const;
  await postgresTokenWrites(sql).issue({ ...token, sample: false, hash: hashToken(secret), createdAt, expiresAt });
  await audit.append({
    act: 'token.issued',
    subject: token.uid,
    detail: { account, kind: token.kind, ceiling: token.ceiling, expiresAt: expiresAt.toISOString() },
    concerns: organization,
  });
  return secret;
}
