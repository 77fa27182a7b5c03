import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signContext } from './sign-context.js';

const key = Uint8Array.from(Buffer.from('00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff', 'hex'));
const now = new Date('2026-11-23T12:00:00.900Z');

describe('a signed viewer context', () => {
  // The signature is that of: printf '{1,5,9}|4|7|12|1795435260' | openssl dgst -sha256 -mac HMAC -macopt hexkey:…
  it('says atoms, ceiling, person, token and expiry, and signs exactly that', () => {
    const signed = signContext({ atoms: [1, 5, 9], ceiling: 4, person: 7, token: 12 }, key, now);

    expect(signed).toBe('{1,5,9}|4|7|12|1795435260|33ce3b71c6dd44177fadaeb0fcda8170c687f15c99f1a987b1c86e3f488c35b0');
  });

  it('clears a visitor by an empty person, and whoever holds nothing by no atom', () => {
    expect(signContext({ atoms: [], ceiling: 0, person: 0 }, key, now)).toMatch(
      /^\{\}\|0\|0\|0\|1795435260\|[0-9a-f]{64}$/,
    );
  });

  it('differs in its signature with whatever is changed', () => {
    const context = { atoms: [1, 5], ceiling: 2, person: 7 };
    const signatures = [
      signContext(context, key, now),
      signContext({ ...context, atoms: [15] }, key, now),
      signContext({ ...context, ceiling: 3 }, key, now),
      signContext({ ...context, person: 8 }, key, now),
      signContext({ ...context, token: 3 }, key, now),
      signContext(context, Uint8Array.from(key).fill(1, 31), now),
      signContext(context, key, new Date(now.getTime() + 1000)),
    ].map((signed) => signed.split('|')[5]);

    expect(new Set(signatures).size).toBe(signatures.length);
  });

  it('needs no quoting in SQL, whatever it is made of', () => {
    const numbers = fc.array(fc.nat());
    fc.assert(
      fc.property(numbers, fc.nat(), fc.nat(), (atoms, ceiling, person) => {
        expect(signContext({ atoms, ceiling, person }, key, now)).toMatch(/^[{}0-9a-f,|]+$/);
      }),
    );
  });

  it.each([[[1.5]], [[Number.NaN]], [[-1]], [[Number.MAX_VALUE]], [JSON.parse('["1}\'; DROP TABLE x"]')]])(
    'is not made of %j',
    (atoms) => {
      expect(() => signContext({ atoms, ceiling: 0, person: 0 }, key, now)).toThrow('whole number');
    },
  );
});
