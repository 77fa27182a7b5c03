import { createHash } from 'node:crypto';
import type { Brand } from '../../../kernel/brand.js';
import type { Randomness } from '../../../kernel/ids.js';

/** What a person or service shows to be known: `smk_p_` (PERSONAL) or `smk_s_` (SERVICE) and 43 characters of base64url. */
export type TokenSecret = Brand<string, 'TokenSecret'>;

export const TOKEN_KINDS = ['PERSONAL', 'SERVICE'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** 256 random bits: nothing that could be guessed, hence no slow hash over them. */
export function newToken(kind: TokenKind, random: Randomness): TokenSecret {
  const secret = Buffer.from(random.bytes(32)).toString('base64url');
  return `smk_${kind === 'SERVICE' ? 's' : 'p'}_${secret}` as TokenSecret;
}

/** @returns null when `text` has not the shape of a token, so that ids and other secrets never reach the look-up */
export function parseToken(text: string): TokenSecret | null {
  return /^smk_[ps]_[\w-]{43}$/.test(text) ? (text as TokenSecret) : null;
}

/** What the hub keeps of a token: 32 bytes, SHA-256. */
export function hashToken(secret: TokenSecret): Uint8Array {
  return createHash('sha256').update(secret).digest();
}
