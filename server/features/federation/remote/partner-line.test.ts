import type { LookupFunction } from 'node:net';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLog } from '../../../platform/telemetry/log.js';
import type { PartnerLine, PartnerQuestion } from '../ports.js';
import { assertionsOf } from './assertions.js';
import { answer, answerEach, type Answering, type FakePartner, fakePartner } from './fake-partner.js';
import { type LineOptions, partnerLine } from './partner-line.js';

const HUB = 'https://hub.example';
const assertions = await assertionsOf(new Uint8Array(32).fill(7), HUB);
const LIMITS = { timeoutMs: 10_000, atOnce: 4, waiting: 40, failures: 3, restMs: 150, maxBytes: 4_096 };
/** For partners that do not answer. */
const HASTY = { ...LIMITS, timeoutMs: 300 };
const THING = { __typename: 'AISystem', identifier: 'pkg:pypi/ray' };
const QUESTION: PartnerQuestion = {
  partner: 'cards',
  query: {
    text: 'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
    variables: {},
  },
  representations: [THING],
  sector: 'GOVERNMENT',
};
const ANSWERED = { ok: true, value: { entities: [{ card: 'pkg:pypi/ray' }], hasErrors: false } };

const opened: { stop?(): Promise<void>; close?(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await (one.stop?.() ?? one.close?.());
});

async function partnerThat(answering: Answering): Promise<FakePartner> {
  const partner = await fakePartner(answering);
  opened.push(partner);
  return partner;
}

function lineTo(url: string, options: Partial<LineOptions> = {}): PartnerLine {
  const partners = [{ name: 'cards', url, sdl: '' }];
  const line = partnerLine({
    ...{ partners, assertions, log: silentLog, limits: LIMITS, privateHosts: ['127.0.0.1'] },
    ...options,
  });
  opened.push(line);
  return line;
}

const answersWell = answerEach(({ identifier }) => ({ card: identifier }));

async function refusalOf(answering: Answering, limits = LIMITS): Promise<unknown> {
  const { url } = await partnerThat(answering);
  const answered = await lineTo(url, { limits }).ask(QUESTION);
  return answered.ok ? answered.value : answered.refusal;
}

describe('the line to a partner', () => {
  it('asks in the hub’s words, about the things of the question', async () => {
    const partner = await partnerThat(answersWell);

    const answered = await lineTo(partner.url).ask(QUESTION);

    expect(answered).toEqual(ANSWERED);
    expect(partner.received.map(({ body }) => body)).toEqual([
      { query: QUESTION.query.text, variables: { representations: [THING] } },
    ]);
  });

  it('shows what the hub signed for this partner alone, for a minute', async () => {
    const partner = await partnerThat(answersWell);
    await lineTo(partner.url).ask(QUESTION);
    const token = (partner.received[0]?.headers.authorization ?? '').replace('Bearer ', '');
    const keys = createLocalJWKSet({ keys: [...assertions.keys.keys] });
    const how = { issuer: HUB, algorithms: ['EdDSA'] };

    const { payload } = await jwtVerify(token, keys, { ...how, audience: partner.url });

    expect(Object.keys(payload).sort()).toEqual(['aud', 'ceiling', 'exp', 'iat', 'iss', 'jti', 'sector']);
    expect(payload).toMatchObject({ sector: 'GOVERNMENT', ceiling: 'CLEAR' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
    await expect(jwtVerify(token, keys, { ...how, audience: 'https://other.example' })).rejects.toThrow();
    const currentDate = new Date(Date.now() + 61_000);
    await expect(jwtVerify(token, keys, { ...how, audience: partner.url, currentDate })).rejects.toThrow();
  });

  it('says of a visitor no sector', async () => {
    const partner = await partnerThat(answersWell);
    await lineTo(partner.url).ask({ ...QUESTION, sector: null });

    const [, claims = ''] = (partner.received[0]?.headers.authorization ?? '').split('.');

    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).not.toHaveProperty('sector');
  });

  it('sends nothing else, and no two requests of one trace', async () => {
    const partner = await partnerThat(answersWell);
    const line = lineTo(partner.url);
    await line.ask(QUESTION);
    await line.ask(QUESTION);

    const [first, second] = partner.received.map(({ headers }) => headers);

    expect(Object.keys(first ?? {}).sort()).toEqual([
      ...['accept', 'authorization', 'connection', 'content-length', 'content-type', 'host', 'traceparent'],
    ]);
    expect(first?.['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(first?.['traceparent']).not.toBe(second?.['traceparent']);
  });

  it.each<[string, unknown, Answering]>([
    ['a page', 'content-type', (response) => void response.setHeader('content-type', 'text/html').end('{"data":{}}')],
    ['no type', 'content-type', (response) => void response.end('{"data":{"_entities":[]}}')],
    ['a type that begins as JSON', 'content-type', answer({ data: { _entities: [] } }, 'application/jsonp')],
    ['no JSON', 'no-answer', (response) => void response.setHeader('content-type', 'application/json').end('{"data"')],
    ['JSON of something else', 'no-answer', answer([1, 2, 3])],
    ['no list', 'no-answer', answer({ data: { _entities: { 0: {} } } })],
    ['a refusal', 'status', (response) => void response.writeHead(401).end()],
    ['a fault', 'status', (response) => void response.writeHead(500).end('{"data":{"_entities":[]}}')],
    ['errors alone', 'its-errors', answer({ errors: [{ message: 'secret' }] })],
    ['more than it may', 'too-large', answer({ data: { _entities: ['x'.repeat(5_000)] } })],
    ['by hanging up', 'unreachable', (response) => void response.socket?.destroy()],
  ])('takes %s for no answer', async (_what, refusal, answering) => {
    expect(await refusalOf(answering)).toBe(refusal);
  });

  it.each<[string, Answering]>([
    ['nothing at all', () => undefined],
    [
      'a head and no body',
      (response) => void response.writeHead(200, { 'content-type': 'application/json' }).write('{'),
    ],
  ])('waits in vain for %s', async (_what, answering) => {
    expect(await refusalOf(answering, HASTY)).toBe('timeout');
  });

  it('tells that an answer came with errors', async () => {
    expect(await refusalOf(answer({ data: { _entities: [null] }, errors: [{ message: 'secret' }] }))).toEqual({
      entities: [null],
      hasErrors: true,
    });
  });

  it('follows no redirect', async () => {
    const inner = await partnerThat(answersWell);

    expect(await refusalOf((response) => void response.writeHead(307, { location: inner.url }).end())).toBe('status');
    expect(inner.received).toEqual([]);
  });

  it('does not wait for a partner that sends byte after byte', async () => {
    const timers: NodeJS.Timeout[] = [];
    const { url } = await partnerThat((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      timers.push(setInterval(() => response.write(' '), 50));
    });
    const begun = performance.now();

    const answered = await lineTo(url, { limits: HASTY }).ask(QUESTION);
    for (const timer of timers) clearInterval(timer);

    expect(answered).toEqual({ ok: false, refusal: 'timeout' });
    expect(performance.now() - begun).toBeLessThan(10 * HASTY.timeoutMs);
  });

  it('cannot reach where nobody listens', async () => {
    const partner = await partnerThat(answersWell);
    await partner.stop();

    expect(await lineTo(partner.url).ask(QUESTION)).toEqual({ ok: false, refusal: 'unreachable' });
  });

  it('asks so much at once and no more, and all in the end', async () => {
    const partner = await partnerThat((response, received) => setTimeout(() => answersWell(response, received), 20));
    const line = lineTo(partner.url);

    const answers = await Promise.all(Array.from({ length: 30 }, () => line.ask(QUESTION)));

    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    expect(partner.mostOpen()).toBeLessThanOrEqual(LIMITS.atOnce);
  });

  it('says so at once where too much waits already', async () => {
    const partner = await partnerThat((response, received) => setTimeout(() => answersWell(response, received), 20));
    const line = lineTo(partner.url);

    const answers = await Promise.all(Array.from({ length: 60 }, () => line.ask(QUESTION)));

    expect(answers.filter((answered) => !answered.ok && answered.refusal === 'busy')).toHaveLength(16);
  });

  it('leaves a partner alone that fails, and asks it again after a while', async () => {
    const states: unknown[] = [];
    const log = { ...silentLog, warn: (_message: string, fields: unknown) => void states.push(fields) };
    let failing = true;
    const partner = await partnerThat((response, received) =>
      failing ? void response.writeHead(500).end() : answersWell(response, received),
    );
    const line = lineTo(partner.url, { log });
    for (let time = 0; time < LIMITS.failures; time += 1) await line.ask(QUESTION);

    const rested = await line.ask(QUESTION);
    failing = false;
    await new Promise((resolve) => setTimeout(resolve, LIMITS.restMs + 20));
    const recovered = await line.ask(QUESTION);

    expect(rested).toEqual({ ok: false, refusal: 'resting' });
    expect(recovered).toEqual(ANSWERED);
    expect(partner.received).toHaveLength(LIMITS.failures + 1);
    expect(states).toEqual([
      { partner: 'cards', state: 'resting' },
      { partner: 'cards', state: 'asked-again' },
    ]);
  });

  it('lets nobody make a partner rest by what it asks', async () => {
    const partner = await partnerThat(answer({ errors: [{ message: 'of the argument' }] }));
    const line = lineTo(partner.url);

    for (let time = 0; time < 2 * LIMITS.failures; time += 1) await line.ask(QUESTION);

    expect(partner.received).toHaveLength(2 * LIMITS.failures);
  });

  it('does not connect where a name leads to a private network, whatever it led to before', async () => {
    const partner = await partnerThat(answersWell);
    const { port } = new URL(partner.url);
    const lookup: LookupFunction = (_name, _options, found) => found(null, [{ address: '127.0.0.1', family: 4 }]);
    const rebound = `https://rebind.example:${port}/graphql`;
    const named = `http://rebind.example:${port}/graphql`;

    expect(await lineTo(rebound, { lookup }).ask(QUESTION)).toEqual({ ok: false, refusal: 'unreachable' });
    expect(partner.received).toEqual([]);
    expect(await lineTo(named, { lookup, privateHosts: ['rebind.example'] }).ask(QUESTION)).toEqual(ANSWERED);
  });

  it('does not connect to an address of a private network', async () => {
    const partner = await partnerThat(answersWell);

    expect(await lineTo(partner.url, { privateHosts: [] }).ask(QUESTION)).toEqual({
      ok: false,
      refusal: 'unreachable',
    });
    expect(partner.received).toEqual([]);
  });
});
