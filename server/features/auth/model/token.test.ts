import { describe, expect, it } from 'vitest';
import { newToken, parseToken } from './token.js';

const random = { bytes: (length: number) => new Uint8Array(length).fill(7) };
const BODY = 'smk_p_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc';

describe('the secret of a token', () => {
  it('says what it is, is random, and ends with a checksum that anybody can reckon', () => {
    const secret = newToken('PERSONAL', random);

    // printf %s "$BODY" | gzip -c | tail -c8 | od -An -tu4 says 1625980141, which is 1m2Ri9 in base 62.
    expect(secret).toBe(`${BODY}1m2Ri9`);
    expect(newToken('SERVICE', random)).toMatch(/^smk_s_[\w-]{43}[0-9A-Za-z]{6}$/);
  });

  it('is read back, and so is one of an older hub, which has no checksum', () => {
    const secret = newToken('SERVICE', random);

    expect(parseToken(secret)).toBe(secret);
    expect(parseToken(BODY)).toBe(BODY);
  });

  it.each([
    ['with a slip in it', () => newToken('PERSONAL', random).replace('BwcH', 'BwcJ')],
    ['with a slip in its checksum', () => `${newToken('PERSONAL', random).slice(0, -1)}!`],
    ['that is cut off', () => newToken('PERSONAL', random).slice(0, -2)],
    ['of another kind', () => newToken('PERSONAL', random).replace('smk_p_', 'smk_s_')],
    ['that is an id', () => 'd9b1b6d1-3a1c-4a8e-9d3a-1f6f2e9a4c11'],
  ])('is none when it is one %s', (_what, text) => {
    expect(parseToken(text())).toBeNull();
  });
});
