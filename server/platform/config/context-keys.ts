/** Keys of the viewer contexts: everything is signed with `current`; what `previous` signed is still accepted. 32 bytes or more each. */
export interface ContextKeys {
  readonly current: Uint8Array;
  readonly previous: Uint8Array | null;
}

export const MIN_CONTEXT_KEY_BYTES = 32;

const HEX = /^(?:[0-9a-f]{2})+$/i;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

/**
 * @param text - one key, or the current and the previous one with a comma between; each in hex or base64url
 * @returns null when it is not that, or a key is shorter than 32 bytes
 */
export function parseContextKeys(text: string): ContextKeys | null {
  const keys = text.split(',').map((part) => parseKey(part.trim()));
  const [current, previous = null] = keys;
  if (!current || keys.length > 2 || keys.includes(null)) return null;
  return { current, previous };
}

function parseKey(text: string): Uint8Array | null {
  // 64 or more hex digits are also base64url: hex is meant.
  const key = HEX.test(text) ? Buffer.from(text, 'hex') : BASE64URL.test(text) ? Buffer.from(text, 'base64url') : null;
  return key && key.length >= MIN_CONTEXT_KEY_BYTES ? Uint8Array.from(key) : null;
}
