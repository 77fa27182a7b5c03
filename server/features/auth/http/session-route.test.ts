import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { accept, refuse } from '../../../kernel/result.js';
import { type HttpServer, startHttpServer } from '../../../platform/http/http-server.js';
import type { SignIn } from '../actions/open-session.js';
import type { Pass, SessionSecret } from '../model/session.js';
import { type SessionDoor, sessionRoute } from './session-route.js';

const SAMPLE = { account: 'handler@cert', name: 'Jonas Reuter', organization: 'National CERT' } as const;
const listSamples: SessionDoor['listSamples'] = () => [
  { ...SAMPLE, handle: 'national-cert', sector: 'GOVERNMENT', roles: ['HANDLER'], communities: [] },
];

let server: HttpServer | undefined;
afterEach(() => server?.stop(50));

/** A door that knows the token `good` and the session `s1`, and takes whom it is told is a sample account. */
async function aDoor(): Promise<SignIn[]> {
  const asked: SignIn[] = [];
  const openSession: SessionDoor['openSession'] = async (signIn) => {
    asked.push(signIn);
    const isKnown = Object.values(signIn).some((value) => ['good', 's1', 'handler@cert'].includes(value));
    if (!isKnown) return refuse({ kind: 'expired-token' });
    return accept({ session: 's2' as SessionSecret, pass: 'smk_w_p' as Pass, passMs: 900_000 });
  };
  const routes = { '/session': sessionRoute({ openSession, listSamples }) };
  server = await startHttpServer({ host: '127.0.0.1', port: 0, routes, upgrades: {}, reportFault: String });
  return asked;
}

interface Asked {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly cookie: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Node's fetch would write the host itself. */
function ask({ method, headers = {}, body = '' }: Asked): Promise<Answer> {
  const port = server?.port ?? 0;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/session', method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const [cookie] = response.headers['set-cookie'] ?? [];
        resolve({ status: response.statusCode ?? 0, cookie, body: text === '' ? {} : JSON.parse(text) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const HOST = 'hub.example:4000';
const OWN = { host: HOST, origin: `http://${HOST}` };
const post = (body: object, headers: Readonly<Record<string, string>> = OWN): Promise<Answer> =>
  ask({ method: 'POST', headers, body: JSON.stringify(body) });

describe('the door for sessions', () => {
  it('signs in by a token, and gives the pass to the page and the session to the browser alone', async () => {
    await aDoor();

    const answer = await post({ token: ' good ' });

    expect(answer).toMatchObject({ status: 200, body: { pass: 'smk_w_p', passMs: 900_000 } });
    expect(answer.cookie).toBe('seamark_session_4000=s2; Path=/session; Max-Age=43200; HttpOnly; SameSite=Strict');
    expect(JSON.stringify(answer.body)).not.toContain('s2');
  });

  it('lets a cookie of a page that came by https go by https alone', async () => {
    await aDoor();

    const answer = await post({ token: 'good' }, { host: 'hub.example', origin: 'https://hub.example' });

    expect(answer.cookie).toMatch(/^seamark_session=s2; .*; Secure$/);
  });

  it('lets a browser stay signed in by its cookie', async () => {
    const asked = await aDoor();

    const answer = await post({}, { ...OWN, cookie: 'a=b; seamark_session_4000=s1; seamark_session_5000=other' });

    expect(asked).toEqual([{ with: 'session', session: 's1' }]);
    expect(answer.body).toMatchObject({ pass: 'smk_w_p' });
  });

  it('answers no pass to a browser that is not signed in', async () => {
    const asked = await aDoor();

    expect(await post({})).toMatchObject({ status: 200, body: { pass: null }, cookie: undefined });
    expect(asked).toEqual([]);
  });

  it('forgets a cookie that stands for nobody any more, and no cookie for a token that was mistyped', async () => {
    await aDoor();
    const cookie = 'seamark_session_4000=old';

    expect((await post({}, { ...OWN, cookie })).cookie).toMatch(/^seamark_session_4000=; .*Max-Age=0/);
    expect(await post({ token: 'bad' }, { ...OWN, cookie })).toMatchObject({ status: 401, cookie: undefined });
  });

  it('signs out by forgetting the cookie', async () => {
    await aDoor();

    const answer = await ask({ method: 'DELETE', headers: OWN });

    expect(answer).toMatchObject({ status: 204, cookie: expect.stringMatching(/=; Path=\/session; Max-Age=0;/) });
  });

  it.each([
    ['no origin', { host: HOST }],
    ['another site', { host: HOST, origin: 'https://evil.example' }],
    ['another port of the same machine', { host: HOST, origin: 'http://hub.example:5000' }],
    ['a page without an origin', { host: HOST, origin: 'null' }],
  ])('signs nobody in or out who asks from %s', async (_from, headers) => {
    const asked = await aDoor();
    const cookie = 'seamark_session_4000=s1';

    for (const body of [{}, { token: 'good' }, { sample: 'handler@cert' }])
      expect(await post(body, { ...headers, cookie })).toMatchObject({ status: 403, cookie: undefined });
    expect((await ask({ method: 'DELETE', headers })).status).toBe(403);
    expect(asked).toEqual([]);
  });

  it.each(['', '[', 'null', '"good"', '{"token":1}', '{"sample":{}}', `{"token":"${'x'.repeat(5_000)}"}`])(
    'takes nothing like %.20j for a way to sign in',
    async (body) => {
      const asked = await aDoor();

      const { status } = await ask({ method: 'POST', headers: OWN, body });

      expect([400, 413]).toContain(status);
      expect(asked).toEqual([]);
    },
  );

  it('is asked by no other method', async () => {
    await aDoor();

    expect((await ask({ method: 'PUT', headers: OWN })).status).toBe(405);
  });
});

describe('the sample accounts', () => {
  const here = (host: string) => ({ host, origin: `http://${host}` });

  it.each(['127.0.0.1:4000', 'localhost:4000', '[::1]:4000', 'LOCALHOST'])(
    'are offered to a page of this machine that came from %s',
    async (host) => {
      await aDoor();

      expect((await ask({ method: 'GET', headers: { host } })).body['samples']).toMatchObject([SAMPLE]);
      expect(await post({ sample: 'handler@cert' }, here(host.toLowerCase()))).toMatchObject({ status: 200 });
    },
  );

  it.each([
    ['a foreign name that leads to this machine', here('evil.example:4000')],
    ['a name that only looks like this machine', here('127.0.0.1.evil.example')],
    ['a proxy', { ...here('127.0.0.1:4000'), 'x-forwarded-for': '203.0.113.9' }],
    ['another proxy', { ...here('localhost'), forwarded: 'for=203.0.113.9' }],
  ])('are not there for whoever comes by %s', async (_by, headers) => {
    const asked = await aDoor();

    expect((await ask({ method: 'GET', headers })).body).toEqual({ samples: [] });
    expect(await post({ sample: 'handler@cert' }, headers)).toMatchObject({ status: 401, cookie: undefined });
    expect(asked).toEqual([]);
  });
});
