import { createPrivateKey, createPublicKey, type KeyObject, randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, type JWK, SignJWT } from 'jose';
import { type Clock, machineClock } from '../../../kernel/clock.js';
import { purposeKey } from '../../../kernel/keys.js';
import type { Sector } from '../../markings/model/marking.js';

/** How long a partner may take an assertion for the hub's. */
const GOOD_MS = 60_000;

/** What tells a partner that the hub asks, and for whom as far as partners are told. */
export interface Assertions {
  /** A JWT for one partner and one request. */
  sign(audience: string, sector: Sector | null): Promise<string>;
  /** What partners prove it by. Source: RFC 7517, section 5 */
  readonly keys: { readonly keys: readonly JWK[] };
}

/**
 * Signs in the hub's name: all processes that share its context key sign alike.
 *
 * @param issuer - what the hub is called: its address
 * @param clock - partners go by the time of their own machines, whatever time the hub was given
 */
export async function assertionsOf(
  contextKey: Uint8Array,
  issuer: string,
  clock: Pick<Clock, 'now'> = machineClock,
): Promise<Assertions> {
  const key = ed25519Of(purposeKey(contextKey, 'partner-assertion'));
  const jwk = await exportJWK(createPublicKey(key));
  const kid = await calculateJwkThumbprint(jwk);
  return {
    keys: { keys: [{ ...jwk, kid, alg: 'EdDSA', use: 'sig' }] },
    sign: (audience, sector) =>
      new SignJWT({ ...(sector !== null && { sector }), ceiling: 'CLEAR' })
        .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setJti(randomUUID())
        .setIssuedAt(clock.now())
        .setExpirationTime(new Date(clock.now().getTime() + GOOD_MS))
        .sign(key),
  };
}

/** A private key of Ed25519 in DER, up to its 32 bytes. Source: RFC 8410, section 7 */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

function ed25519Of(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}
