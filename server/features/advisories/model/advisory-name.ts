import type { Randomness } from '../../../kernel/ids.js';
import type { AdvisoryName } from './advisory.js';

/** Source: Douglas Crockford, Base 32: no I, L, O and U, which are mistaken for others */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const NAME = /^SMK-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/;

/** Fifty random bits. */
export function newAdvisoryName(random: Randomness): AdvisoryName {
  // 32 divides 256: every character is as likely as every other.
  const letters = Array.from(random.bytes(10), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('');
  return `SMK-${letters.slice(0, 5)}-${letters.slice(5)}` as AdvisoryName;
}

/**
 * Reads a name as people write it: in any case, with O for 0, I or L for 1.
 *
 * @returns null when it can be nobody's name
 */
export function parseAdvisoryName(text: string): AdvisoryName | null {
  const name = text.trim().toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return NAME.test(name) ? (name as AdvisoryName) : null;
}
