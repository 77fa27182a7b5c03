import type { SignIn } from '../actions/open-session.js';

/**
 * What a page asks for.
 *
 * @param cookie - the session that the browser kept; null when there is none
 * @returns null for what is no way to sign in; `nothing` when the browser is to stay signed in, and is not
 */
export function readSignIn(body: Uint8Array, cookie: string | null): SignIn | { readonly with: 'nothing' } | null {
  const asked = parseJson(Buffer.from(body).toString('utf8'));
  if (typeof asked !== 'object' || asked === null) return null;
  if ('token' in asked) return worded(asked.token, (token) => ({ with: 'token', token: token.trim() }));
  if ('sample' in asked) return worded(asked.sample, (account) => ({ with: 'sample', account }));
  return cookie ? { with: 'session', session: cookie } : { with: 'nothing' };
}

function worded(value: unknown, toSignIn: (text: string) => SignIn): SignIn | null {
  return typeof value === 'string' ? toSignIn(value) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
