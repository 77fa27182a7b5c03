import type { Randomness } from '../../kernel/ids.js';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What a caller can quote of a fault it was not told more of, and an operator can find in the log.
 *
 * @returns 8 characters of Crockford's base 32, of 40 random bits: nothing in them can be misread over a telephone
 */
export function newReference(random: Randomness): string {
  const bits = random.bytes(5).reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  return Array.from({ length: 8 }, (_, place) => CROCKFORD[Number((bits >> BigInt(35 - 5 * place)) & 31n)]).join('');
}
