import type { Brand } from './brand.js';

/** A random UUID, version 4, lower case. */
export type Uuid = Brand<string, 'Uuid'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** @returns null when `text` is not a UUID in lower case */
export function parseUuid(text: string): Uuid | null {
  return UUID.test(text) ? (text as Uuid) : null;
}

/** Where the hub takes its randomness from, so that a test can seed it. */
export interface Randomness {
  bytes(length: number): Uint8Array;
}

export function newUuid(random: Randomness): Uuid {
  const bytes = Uint8Array.from(random.bytes(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Uuid;
}
