import { createHmac, hkdfSync } from 'node:crypto';

/** Makes of a text what only a holder of the key can make, and tells nothing of the text. */
export type KeyedHash = (text: string) => string;

/**
 * The key for one purpose, from the hub's context key. What is learnt of one purpose's key helps with no other.
 *
 * @returns 32 bytes
 *
 * Source: RFC 5869 (HKDF with SHA-256, no salt, the purpose as info)
 */
export function purposeKey(contextKey: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', contextKey, new Uint8Array(), `seamark/${purpose}`, 32));
}

/**
 * @param purpose - such as `view-key`, `system-id`: equal texts under two purposes have unrelated hashes
 * @returns a function that answers HMAC-SHA-256 of its text (UTF-8), as 43 characters of base64url
 */
export function keyedHash(contextKey: Uint8Array, purpose: string): KeyedHash {
  const key = purposeKey(contextKey, purpose);
  return (text) => createHmac('sha256', key).update(text, 'utf8').digest('base64url');
}
