import { describe, expect, it } from 'vitest';
import { crc32 } from './crc-32.js';

describe('a checksum', () => {
  it.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j is what everybody else reckons', (text, checksum) => {
    expect(crc32(text)).toBe(checksum);
  });
});
