import { describe, expect, it } from 'vitest';
import { keyedHash, purposeKey } from './keys.js';

const key = new Uint8Array(32).fill(7);

describe('keys by purpose', () => {
  it('derives the key that HKDF with SHA-256 gives for the purpose', () => {
    expect(Buffer.from(purposeKey(key, 'view-key')).toString('hex')).toBe(
      '5a9dac1c3bef64def73e2a3a51c77b0ac6d6fbb3680e8da9b31ef58be2b6f701',
    );
  });

  it('hashes one text apart for each purpose and each key', () => {
    const other = new Uint8Array(32).fill(8);

    const hashes = [
      keyedHash(key, 'view-key')('a'),
      keyedHash(key, 'system-id')('a'),
      keyedHash(other, 'view-key')('a'),
    ];

    expect(new Set(hashes).size).toBe(3);
  });

  it('writes a keyed hash as 43 characters of base64url', () => {
    expect(keyedHash(key, 'view-key')('a text in Grüße')).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});
