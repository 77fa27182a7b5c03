import type { HubRole } from './roles/hub-roles.js';

export interface RoleSettings {
  readonly role: HubRole;
  /** How long one statement may take. */
  readonly statementTimeoutMs: number;
}

/** The schema that holds everything of the hub's. */
export const SCHEMA = 'hub';

/** After this long a transaction that does nothing is ended, and its locks with it. */
const IDLE_TRANSACTION_TIMEOUT_MS = 10_000;

/**
 * `url` with a connection that acts as `role` from its first moment. Said at connection, it is also what RESET ROLE and
 * DISCARD ALL go back to, so that no reset makes a connection into its login.
 */
export function roleUrl(url: string, { role, statementTimeoutMs }: RoleSettings): string {
  const target = new URL(url);
  const settings = {
    role,
    // Nothing of other schemas can stand in for something of ours.
    search_path: `${SCHEMA},pg_temp`,
    TimeZone: 'UTC',
    // Compiling a plan takes longer than any of the hub's statements runs.
    jit: 'off',
    // A statement that is prepared is planned once, not anew for each of its first values.
    plan_cache_mode: 'force_generic_plan',
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
  };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  target.searchParams.set('options', [target.searchParams.get('options') ?? '', ...options].join(' ').trim());
  return target.toString();
}
