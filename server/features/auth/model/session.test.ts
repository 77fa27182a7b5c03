import { describe, expect, it } from 'vitest';
import { ofPass, ofSession, PASS_MS, SESSION_MS, toPass, toSession, type TokenSeal } from './session.js';
import { newToken } from './token.js';

/** Opens what it sealed itself, and nothing else. */
function aSeal(name: string): TokenSeal {
  const head = `${name}:`;
  return {
    seal: (text) => Buffer.from(head + text).toString('base64url'),
    open: (text) => {
      const opened = Buffer.from(text, 'base64url').toString();
      return opened.startsWith(head) && aSeal(name).seal(opened.slice(head.length)) === text
        ? opened.slice(head.length)
        : null;
    },
  };
}

const sessions = aSeal('session');
const passes = aSeal('pass');
const token = newToken('PERSONAL', { bytes: (length) => new Uint8Array(length).fill(1) });
const now = new Date('2026-11-23T09:41:00Z');
const later = (ms: number): Date => new Date(now.getTime() + ms);

describe('a session', () => {
  it('stands for its token until its time is over', () => {
    const session = toSession(sessions, token, now);

    expect(ofSession(sessions, session, later(SESSION_MS - 1))).toEqual({ ok: true, value: token });
    expect(ofSession(sessions, session, later(SESSION_MS))).toMatchObject({ refusal: { kind: 'expired-token' } });
  });

  it('that nobody sealed stands for nobody', () => {
    const session = toSession(sessions, token, now);
    const others = aSeal('another hub');

    for (const text of ['', 'x', token, `${session}A`, session.slice(1), toSession(others, token, now)])
      expect(ofSession(sessions, text, now)).toMatchObject({ refusal: { kind: 'unknown-token' } });
  });
});

describe('a pass', () => {
  it('stands for its token, for a quarter of an hour', () => {
    const pass = toPass(passes, token, now);

    expect(pass).toMatch(/^smk_w_[\w-]+$/);
    expect(ofPass(passes, pass, later(PASS_MS - 1))).toEqual({ ok: true, value: token });
    expect(ofPass(passes, pass, later(PASS_MS))).toMatchObject({ refusal: { kind: 'expired-token' } });
  });

  it('is no session, and a session is no pass', () => {
    const pass = toPass(passes, token, now);
    const session = toSession(sessions, token, now);

    expect(ofSession(sessions, pass.slice('smk_w_'.length), now)).toMatchObject({ refusal: { kind: 'unknown-token' } });
    expect(ofPass(passes, `smk_w_${session}`, now)).toMatchObject({ refusal: { kind: 'unknown-token' } });
  });
});
