import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealWith } from './seal.js';

const key = new Uint8Array(32).fill(1);
const seal = sealWith(key, 'feed-cursor');

describe('a seal', () => {
  it('opens what it sealed, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => seal.open(seal.seal(text)) === text));
  });

  it('seals one text always alike, in every process that has the key', () => {
    expect(sealWith(key, 'feed-cursor').seal('a place')).toBe(seal.seal('a place'));
  });

  it('opens nothing that was altered in any byte', () => {
    const bytes = Buffer.from(seal.seal('a place'), 'base64url');

    const opened = Array.from(bytes, (byte, at) =>
      seal.open(Buffer.from(bytes.with(at, byte ^ 1)).toString('base64url')),
    );

    expect(new Set(opened)).toEqual(new Set([null]));
  });

  it('opens nothing that another key or another purpose sealed', () => {
    expect(seal.open(sealWith(key, 'list-cursor').seal('a place'))).toBeNull();
    expect(seal.open(sealWith(new Uint8Array(32).fill(2), 'feed-cursor').seal('a place'))).toBeNull();
  });

  it('opens no second spelling of a seal, and no text that is none', () => {
    const sealed = seal.seal('a place');

    const spellings = [
      `${sealed}=`,
      ` ${sealed}`,
      `${sealed}\n`,
      `${sealed}!`,
      sealed.slice(0, -1),
      `${sealed}A`,
      '',
      'AAAA',
      'ö'.repeat(40),
    ];

    expect(spellings.map((text) => seal.open(text))).toEqual(spellings.map(() => null));
  });
});
