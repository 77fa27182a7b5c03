import { createRemoteJWKSet, jwtVerify } from 'jose';

/** For whom the hub asks, as far as it tells partners. */
export interface Asker {
  /** Of its organization, such as `GOVERNMENT`; null for a visitor. */
  readonly sector: string | null;
}

/** Who asks, by the `Authorization` header; null for whoever cannot show that it is the hub. */
export type ReadAsker = (authorization: string | null) => Promise<Asker | null>;

/**
 * Takes what one hub signed for one partner, and nothing else: an assertion for somebody else, of another signer, or of more than
 * a minute ago is nobody's.
 *
 * @param hub - its address; its keys stand there
 * @param audience - this partner's own address, as the hub lists it
 */
export function readsAssertionsOf(hub: string, audience: string): ReadAsker {
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', hub));
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return null;
    try {
      const { payload } = await jwtVerify(token, keys, { audience, ...HOW });
      return { sector: typeof payload['sector'] === 'string' ? payload['sector'] : null };
    } catch {
      return null;
    }
  };
}

/** Clocks may differ by some seconds. */
const HOW = { algorithms: ['EdDSA'], maxTokenAge: '1 minute', clockTolerance: '5 seconds' };
