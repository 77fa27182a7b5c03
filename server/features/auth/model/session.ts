import type { Brand } from '../../../kernel/brand.js';
import { accept, refuse, type Result } from '../../../kernel/result.js';
import { parseToken, type TokenSecret } from './token.js';

/** How long a browser stays signed in that does not ask again. */
export const SESSION_MS = 12 * 60 * 60_000;

/** How long a pass is good. A page gets a new one by its session, so that what a script could steal is soon worth nothing. */
export const PASS_MS = 15 * 60_000;

/** A token, sealed by the hub and good for a while: what a browser's cookie holds. Opaque to everybody else. */
export type SessionSecret = Brand<string, 'SessionSecret'>;

/** The same for a page's memory: `smk_w_` and what the hub sealed. It is shown as a bearer token is. */
export type Pass = Brand<string, 'Pass'>;

/** Why a session or a pass stands for nobody. */
export type SealedTokenRefusal = { readonly kind: 'unknown-token' } | { readonly kind: 'expired-token' };

/** Wraps a text so that whoever carries it can neither read nor alter it. Sessions and passes have one each: neither opens the other's. */
export interface TokenSeal {
  seal(text: string): string;
  /** @returns null for what this seal has not sealed */
  open(text: string): string | null;
}

const PASS_PREFIX = 'smk_w_';

export function toSession(seal: TokenSeal, token: TokenSecret, now: Date): SessionSecret {
  return sealed(seal, token, now.getTime() + SESSION_MS) as SessionSecret;
}

export function ofSession(seal: TokenSeal, session: string, now: Date): Result<TokenSecret, SealedTokenRefusal> {
  return opened(seal, session, now);
}

export function toPass(seal: TokenSeal, token: TokenSecret, now: Date): Pass {
  return `${PASS_PREFIX}${sealed(seal, token, now.getTime() + PASS_MS)}` as Pass;
}

/** @param text - what was shown as a bearer token; anything may stand there */
export function ofPass(seal: TokenSeal, text: string, now: Date): Result<TokenSecret, SealedTokenRefusal> {
  return opened(seal, text.slice(PASS_PREFIX.length), now);
}

function sealed(seal: TokenSeal, token: TokenSecret, until: number): string {
  return seal.seal(`${until} ${token}`);
}

function opened(seal: TokenSeal, text: string, now: Date): Result<TokenSecret, SealedTokenRefusal> {
  const [until = '', secret = ''] = seal.open(text)?.split(' ') ?? [];
  const token = parseToken(secret);
  if (!token) return refuse({ kind: 'unknown-token' });
  return Number(until) > now.getTime() ? accept(token) : refuse({ kind: 'expired-token' });
}
