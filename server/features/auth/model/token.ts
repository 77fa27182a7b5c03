import { createHash } from 'node:crypto';
import type { Brand } from '../../../kernel/brand.js';
import { crc32 } from '../../../kernel/crc-32.js';
import type { Randomness } from '../../../kernel/ids.js';

/**
 * What a person or service shows to be known: `smk_p_` (PERSONAL) or `smk_s_` (SERVICE), 43 characters of base64url, and a checksum of
 * all that, 6 characters of base 62. Whoever scans texts for secrets tells by prefix and checksum, without asking the hub, that it has
 * found one. Tokens of older hubs end without a checksum.
 */
export type TokenSecret = Brand<string, 'TokenSecret'>;

export const TOKEN_KINDS = ['PERSONAL', 'SERVICE'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** 256 random bits: nothing that could be guessed, hence no slow hash over them. */
export function newToken(kind: TokenKind, random: Randomness): TokenSecret {
  const secret = Buffer.from(random.bytes(32)).toString('base64url');
  const body = `smk_${kind === 'SERVICE' ? 's' : 'p'}_${secret}`;
  return `${body}${checksumOf(body)}` as TokenSecret;
}

const TOKEN = /^(smk_[ps]_[\w-]{43})([0-9A-Za-z]{6})?$/;

/** @returns null when `text` has not the shape of a token, so that ids, slips and other secrets never reach the look-up */
export function parseToken(text: string): TokenSecret | null {
  const [, body, checksum] = TOKEN.exec(text) ?? [];
  if (body === undefined) return null;
  return checksum === undefined || checksum === checksumOf(body) ? (text as TokenSecret) : null;
}

/** What the hub keeps of a token: 32 bytes, SHA-256. */
export function hashToken(secret: TokenSecret): Uint8Array {
  return createHash('sha256').update(secret).digest();
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKSUM_DIGITS = 6;

/** CRC-32 in base 62, highest digit first: 62^6 is more than 2^32. */
function checksumOf(body: string): string {
  let rest = crc32(body);
  let digits = '';
  for (let place = 0; place < CHECKSUM_DIGITS; place += 1) {
    digits = DIGITS.charAt(rest % DIGITS.length) + digits;
    rest = Math.floor(rest / DIGITS.length);
  }
  return digits;
}
