import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** @returns SHA-256 of the canonical JSON, hex: equal for inputs that mean the same */
export function bodyHash(body: unknown): string {
  return createHash('sha256').update(canonicalJson(body), 'utf8').digest('hex');
}
