import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeHub, openFakeHub } from '../fake-graph.js';

let hub: FakeHub;
beforeAll(async () => {
  hub = await openFakeHub({ limits: { timeoutMs: 100 } });
});
afterAll(() => hub.stop());

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
  };
}

async function post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(hub.url, {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json', ...headers },
  });
  return { status: response.status, headers: response.headers, body: JSON.parse((await response.text()) || '{}') };
}

const MODERN = { accept: 'application/graphql-response+json' };
const codesOf = ({ body }: Answer) => body.errors?.map(({ extensions }) => extensions['code']);

describe('the HTTP door', () => {
  it('answers a visitor who shows no token', async () => {
    const answer = await post({ query: '{ who }' });

    expect(answer).toMatchObject({ status: 200, body: { data: { who: 'visitor' } } });
  });

  it('answers as the one whom the bearer token stands for', async () => {
    const answer = await post({ query: '{ who }' }, { authorization: 'Bearer alice' });

    expect(answer.body.data).toEqual({ who: 'alice' });
  });

  it.each(['Bearer nonsense', 'Bearer expired', 'Bearer revoked', 'Basic YTpi', 'Bearer'])(
    'refuses "%s" by 401 and never takes it for a visitor’s',
    async (authorization) => {
      const answer = await post({ query: '{ who }' }, { authorization });

      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
      expect(answer.body.data).toBeUndefined();
    },
  );

  it('marks every answer as private and as no page', async () => {
    for (const answer of [await post({ query: '{ who }' }), await post('nonsense'), await post({ query: '{' })]) {
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('answers a document that is no GraphQL with 400 and BAD_REQUEST', async () => {
    const answer = await post({ query: '{ who' }, MODERN);

    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
  });

  it('answers a document that does not fit the schema with BAD_REQUEST and a hint', async () => {
    const answer = await post({ query: '{ whom }' }, MODERN);

    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
    expect(answer.body.errors?.[0]?.message).toContain('Did you mean "who"');
  });

  it('answers a variable of the wrong type with BAD_REQUEST', async () => {
    const query = 'query ($paint: Paint) { echo(paint: $paint) }';

    const answer = await post({ query, variables: { paint: { color: 'GREEN' } } }, MODERN);

    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
  });

  it('repeats no more than the beginning of a huge variable', async () => {
    const query = 'query ($paint: Paint) { echo(paint: $paint) }';

    const answer = await post({ query, variables: { paint: { color: 'x'.repeat(100_000) } } });

    expect(answer.body.errors?.[0]?.message.length).toBeLessThan(1_100);
  });

  it('answers a request error with its code and words', async () => {
    const answer = await post({ query: '{ refused }' });

    expect(answer.body.errors).toMatchObject([{ message: 'No such cursor.', extensions: { code: 'BAD_CURSOR' } }]);
  });

  it.each(['broken', 'missing', 'misfit'])('masks the fault of "%s" behind a reference', async (field) => {
    hub.faults.length = 0;

    const answer = await post({ query: `{ ${field} }` });

    expect(answer.body.errors).toMatchObject([{ extensions: { code: 'INTERNAL', reference: 'REF1' } }]);
    expect(answer.body.errors?.[0]?.message).toContain('REF1');
    expect(JSON.stringify(answer.body)).not.toMatch(/secret|non-null|\.ts|graph.js/);
    expect(hub.faults).toHaveLength(1);
    expect(String((hub.faults[0] as Error).message)).not.toContain('row 8');
  });

  it('answers TIMEOUT when an operation takes too long', async () => {
    const answer = await post({ query: '{ slow }' });

    expect(answer.status).toBe(503);
    expect(codesOf(answer)).toEqual(['TIMEOUT']);
  });

  it('sends subscriptions to the socket', async () => {
    const answer = await post({ query: 'subscription { ticks }' }, MODERN);

    expect(answer.status).toBe(400);
    expect(answer.body.errors?.[0]?.message).toContain('WebSocket');
  });

  it('refuses a body of more than 1 MiB with 413, as GraphQL', async () => {
    const answer = await post({ query: `{ who } # ${'x'.repeat(1_048_576)}` });

    expect(answer.status).toBe(413);
    expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
  });

  it('takes a body of just under 1 MiB', async () => {
    const answer = await post({
      query: 'query ($text: String) { echo(text: $text) }',
      variables: { text: 'x'.repeat(1_048_000) },
    });

    expect(answer.status).toBe(200);
  });

  it('refuses a batch', async () => {
    const answer = await post([{ query: '{ who }' }, { query: '{ who }' }]);

    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
  });

  it('refuses what a form of another site could send', async () => {
    const answer = await post('{"query":"mutation { write }"}', { 'content-type': 'text/plain' });

    expect(answer.status).toBe(400);
    expect(answer.body.errors?.[0]?.message).toContain('CSRF');
  });

  it('refuses a body that is not UTF-8', async () => {
    const body = Buffer.concat([Buffer.from('{"query":"{ who } # '), Buffer.from([0xff]), Buffer.from('"}')]);

    const response = await fetch(hub.url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });

    expect(response.status).toBe(400);
  });

  it('refuses a compressed body', async () => {
    expect((await post({ query: '{ who }' }, { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it.each([
    ['a variable', { query: 'query ($text: String) { echo(text: $text) }', variables: { text: 'a\u0000b' } }],
    ['the document', { query: '{ echo(text: "a\\u0000b") }' }],
    ['half a pair', { query: 'query ($text: String) { echo(text: $text) }', variables: { text: '\ud800' } }],
  ])('refuses text that no database keeps, in %s', async (_where, body) => {
    expect(codesOf(await post(body))).toEqual(['BAD_REQUEST']);
  });

  it('asks for a name where a document holds several operations', async () => {
    const answer = await post({ query: 'query a { who } query b { who }' });

    expect(answer.body.errors?.[0]?.message).toContain('operationName');
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('answers %s with 405', async (method) => {
    const response = await fetch(hub.url, { method });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });
});

describe('a hub that cannot tell who asks', () => {
  it('answers as GraphQL, by 500 and a reference', async () => {
    const ailing = await openFakeHub({ authenticate: () => Promise.reject(new Error('the secret of row 9')) });

    const response = await fetch(ailing.url, { method: 'POST', body: '{}' });

    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.stringContaining('REF1'), extensions: { code: 'INTERNAL', reference: 'REF1' } }],
    });
    await ailing.stop();
  });
});

describe('introspection', () => {
  it('is open to everyone: the schema is public', async () => {
    const answer = await post({ query: getIntrospectionQuery() });

    expect(answer.body.errors).toBeUndefined();
    expect(JSON.stringify(answer.body.data)).toContain('"Paint"');
  });

  it('cannot be nested without end', async () => {
    const nested = 'fields { type { '.repeat(5) + 'name' + ' } }'.repeat(5);

    expect(codesOf(await post({ query: `{ __schema { types { ${nested} } } }` }))).toEqual(['BAD_REQUEST']);
  });
});
