import { createCipheriv, createDecipheriv, createHmac, hash } from 'node:crypto';
import { purposeKey } from '../../../kernel/keys.js';

/** Wraps a text so that whoever carries it can neither read nor alter it. */
export interface Seal {
  seal(text: string): string;
  /** @returns null when `text` was not sealed by this seal, whatever it is */
  open(text: string): string | null;
  /** What only this seal can make of `text`, and of no other: 22 characters of base64url. */
  mark(text: string): string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A seal for one purpose. Equal texts give equal seals, at any time and in any process: random padding would make
 * two hubs differ that differ in nothing their viewers may know.
 *
 * @param key - the hub's context key
 * @returns a seal that makes base64url of 12 bytes of nonce, the AES-256-GCM ciphertext, and 16 bytes of tag. The nonce is
 * the head of an HMAC of the text, so that it is used twice only for the same text.
 */
export function sealWith(key: Uint8Array, purpose: string): Seal {
  const keys = { text: purposeKey(key, `seal/${purpose}/text`), nonce: purposeKey(key, `seal/${purpose}/nonce`) };
  const markKey = Buffer.from(purposeKey(key, `seal/${purpose}/mark`)).toString('base64url');
  return {
    seal: rememberingLast((text) => sealText(keys, text)),
    open: (text) => openText(keys, text),
    // A secret of fixed length before the text, and half of the hash withheld, so that it cannot be lengthened. A third of an HMAC's time.
    mark: (text) => hash('sha256', markKey + text, 'base64url').slice(0, MARK_CHARACTERS),
  };
}

/** How long a mark is: 132 bits. */
export const MARK_CHARACTERS = 22;

/** One event is sealed for thousands in a row. */
function rememberingLast(seal: (text: string) => string): (text: string) => string {
  let last = { text: '', sealed: seal('') };
  return (text) => {
    if (last.text !== text) last = { text, sealed: seal(text) };
    return last.sealed;
  };
}

interface SealKeys {
  readonly text: Uint8Array;
  readonly nonce: Uint8Array;
}

function sealText(keys: SealKeys, text: string): string {
  const nonce = createHmac('sha256', keys.nonce).update(text, 'utf8').digest().subarray(0, NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keys.text, nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

function openText(keys: SealKeys, text: string): string | null {
  const bytes = Buffer.from(text, 'base64url');
  // Node reads base64url leniently: without this, one seal would have many spellings.
  if (bytes.length < NONCE_BYTES + TAG_BYTES || bytes.toString('base64url') !== text) return null;
  const cipher = createDecipheriv('aes-256-gcm', keys.text, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const opened = cipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([opened, cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
