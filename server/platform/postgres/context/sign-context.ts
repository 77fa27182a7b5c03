import { createHmac } from 'node:crypto';
import type { ViewerContext } from '../database.js';

/** How long a signed context clears anything. Longer than any transaction, so that a copied one is soon worthless. */
export const CONTEXT_LIFE_SECONDS = 60;

/**
 * A viewer context in the form that row security reads and checks.
 *
 * @param key - 32 bytes or more
 * @param now - of the machine, not of a chosen clock: the database compares with its own
 * @returns `{1,5,9}|<ceiling>|<person>|<token>|<expiry, epoch seconds>|<HMAC-SHA-256 of everything before the last bar, lower-case hex>`;
 *   nothing in it needs quoting in SQL
 * @throws when a part is not a whole number from 0, because it goes into SQL as it stands
 */
export function signContext(context: ViewerContext, key: Uint8Array, now: Date): string {
  const { atoms, ceiling, person, token = 0 } = context;
  const expiry = Math.floor(now.getTime() / 1000) + CONTEXT_LIFE_SECONDS;
  if (![...atoms, ceiling, person, token, expiry].every(isNatural))
    throw new Error('a viewer context holds something that is not a whole number');
  const claim = `{${atoms.join(',')}}|${ceiling}|${person}|${token}|${expiry}`;
  return `${claim}|${createHmac('sha256', key).update(claim, 'utf8').digest('hex')}`;
}

function isNatural(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
