import type { Brand } from '../../../kernel/brand.js';
import type { AISystemId, SystemStatement } from './ai-system.js';
import { IDENTIFIER_SCHEMES, normalizeIdentifier, normalizeSystemName, schemeOf } from './normalize-identifier.js';

/** What makes two statements be of one system: `id:<normalized identifier>`, else `name:<normalized name>`. */
export type SystemKey = Brand<string, 'SystemKey'>;

/** A keyed hash, such as HMAC-SHA-256 under a key of the hub. Without the key, hidden names could be tried against an id. */
export type KeyedHash = (text: string) => Uint8Array;

export function systemKey(statement: Pick<SystemStatement, 'name' | 'identifiers'>): SystemKey {
  const identifier = tellingIdentifier(statement.identifiers);
  return (
    identifier === null ? `name:${normalizeSystemName(statement.name)}` : `id:${normalizeIdentifier(identifier)}`
  ) as SystemKey;
}

/**
 * The identifier that a system goes by: a purl before a CPE before a URL before any other, then the first in code unit order,
 * so that the order in which an author lists them makes no difference.
 *
 * @returns as written; null when there is none
 */
export function tellingIdentifier(identifiers: readonly string[]): string | null {
  const candidates = identifiers
    .map((written) => ({ written, normalized: normalizeIdentifier(written) }))
    .filter(({ normalized }) => normalized !== '')
    .map((candidate) => ({ ...candidate, place: IDENTIFIER_SCHEMES.indexOf(schemeOf(candidate.normalized)) }));
  const [best] = candidates.sort((a, b) => a.place - b.place || compareTexts(a.normalized, b.normalized));
  return best?.written ?? null;
}

/** @returns 22 characters of base64url: 128 bits of the hash */
export function systemId(key: SystemKey, hash: KeyedHash): AISystemId {
  // The prefix keeps these hashes apart from whatever else the hub hashes under the same key.
  const digest = hash(`ai-system:${key}`).subarray(0, ID_BYTES);
  return Buffer.from(digest).toString('base64url') as AISystemId;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const ID_BYTES = 16;
