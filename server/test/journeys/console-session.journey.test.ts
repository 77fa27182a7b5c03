import { Seamark } from '@seamark/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { FakeClient } from '../../platform/graphql/socket/fake-client.js';
import { testHub } from '../test-hub.js';

const { hub, tokenOf, superuser } = await testHub();

const ACCOUNT = 'handler@cert';

interface SignedIn {
  readonly pass: string;
  /** `name=value` */
  readonly cookie: string;
}

async function post(body: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const own = { origin: hub.url, 'content-type': 'application/json', ...headers };
  return fetch(`${hub.url}/session`, { method: 'POST', headers: own, body: JSON.stringify(body) });
}

async function signIn(body: object, headers?: Readonly<Record<string, string>>): Promise<SignedIn> {
  const response = await post(body, headers);
  const { pass } = (await response.json()) as { readonly pass: string };
  return { pass, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

/** Whom the hub takes the bearer of these headers for; null when it refuses. */
async function whois(headers: Readonly<Record<string, string>>): Promise<string | null> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ viewer { name account } }' }),
  });
  if (response.status === 401) return null;
  const { data } = (await response.json()) as { data: { viewer: { name: string; account: string | null } } };
  return data.viewer.account ?? 'a visitor';
}

let signedIn: SignedIn;
beforeAll(async () => {
  signedIn = await signIn({ token: tokenOf(ACCOUNT) });
});

describe('a page that has signed in', () => {
  it('is its account at both doors and at the stream by its pass', async () => {
    const seamark = new Seamark({ url: hub.url, token: signedIn.pass });
    const feed = seamark.feed.subscribe();
    const stream = await fetch(`${hub.url}/feed`, { headers: { authorization: `Bearer ${signedIn.pass}` } });

    await feed.whenLive();

    expect((await seamark.viewer()).account).toBe(ACCOUNT);
    expect(stream.status).toBe(200);
    await stream.body?.cancel();
    seamark.close();
  });

  it('stays signed in by its cookie, with a pass that is as good', async () => {
    const again = await signIn({}, { cookie: signedIn.cookie });

    expect(await whois({ authorization: `Bearer ${again.pass}` })).toBe(ACCOUNT);
  });

  it('may have signed in by the name of a sample account', async () => {
    const { pass } = await signIn({ sample: 'researcher@ostrava' });

    expect(await whois({ authorization: `Bearer ${pass}` })).toBe('researcher@ostrava');
  });
});

describe('what a browser sends by itself', () => {
  it('is nobody’s word at the doors: a cookie makes no request anybody’s', async () => {
    expect(await whois({ cookie: signedIn.cookie })).toBe('a visitor');
    expect(await whois({ cookie: signedIn.cookie, origin: hub.url })).toBe('a visitor');

    const headers = { cookie: signedIn.cookie, origin: hub.url };
    const socket = await new FakeClient(`${hub.url.replace('http', 'ws')}/graphql`, headers).signIn();
    socket.subscribe('1', '{ viewer { account } }');
    expect(await socket.next()).toMatchObject({ payload: { data: { viewer: { account: null } } } });
    socket.socket.terminate();
  });

  it('shows nothing of the token that it stands for', () => {
    const [, session = ''] = signedIn.cookie.split('=');
    const secret = tokenOf(ACCOUNT).slice('smk_p_'.length);

    for (const text of [session, signedIn.pass.slice('smk_w_'.length)])
      expect(`${text} ${Buffer.from(text, 'base64url').toString('latin1')}`).not.toContain(secret);
  });

  it('is no bearer token, as a bearer token is no session', async () => {
    const [name = '', session = ''] = signedIn.cookie.split('=');

    expect(await whois({ authorization: `Bearer ${session}` })).toBeNull();
    expect(await whois({ authorization: `Bearer smk_w_${session}` })).toBeNull();
    expect((await post({}, { cookie: `${name}=${tokenOf(ACCOUNT)}` })).status).toBe(401);
    expect((await post({}, { cookie: `${name}=${signedIn.pass.slice(6)}` })).status).toBe(401);
  });
});

describe('a pass', () => {
  it('that nobody gave is refused and never taken for a visitor’s', async () => {
    for (const pass of ['smk_w_', 'smk_w_x', `${signedIn.pass}A`, signedIn.pass.slice(0, -1)])
      expect(await whois({ authorization: `Bearer ${pass}` })).toBeNull();
  });

  it('signs nobody in', async () => {
    expect((await post({ token: signedIn.pass })).status).toBe(401);
  });
});

describe('a token that is revoked', () => {
  it('ends the session and every pass of it', async () => {
    const { pass, cookie } = await signIn({ token: tokenOf('second@cert') });

    await superuser.query(
      `UPDATE hub.token SET revoked_at = now() WHERE person_id = (SELECT id FROM hub.person WHERE account = 'second@cert')`,
    );

    expect(await whois({ authorization: `Bearer ${pass}` })).toBeNull();
    const resumed = await post({}, { cookie });
    expect(resumed.status).toBe(401);
    expect(resumed.headers.get('set-cookie')).toContain('Max-Age=0');
  });
});
