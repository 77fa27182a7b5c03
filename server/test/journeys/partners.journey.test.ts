import { accepted, affected, amber, clear, green, prose, red } from '@seamark/sdk';
import { createClient } from 'graphql-ws';
import { SignJWT, generateKeyPair } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startPartner } from '../../../clients/partner/src/start-partner.js';
import { answerEach, fakePartner } from '../../features/federation/remote/fake-partner.js';
import { assertionsOf } from '../../features/federation/remote/assertions.js';
import { buildHubSchema } from '../../main/resolvers.js';
import { buildHubSubgraph } from '../../main/subgraph.js';
import { checkPartner } from '../../platform/graphql/partner-policy/check-partner.js';
import { cardsAt, dutiesAt, freePort } from '../federation/partners-under-test.js';
import { testContextKeys } from '../test-context-keys.js';
import { testHub } from '../test-hub.js';

const port = await freePort();
const cards = await cardsAt(port);
const writesDown = await fakePartner(
  answerEach(({ __typename, name, identifier }) => ({
    __typename,
    Advisory_duty: { __typename: 'Duty', Duty_text: `Report ${name}`, Duty_see: { __typename, name } },
    AISystem_note: `Note on ${identifier}`,
    Organization_rating: 1,
  })),
);
const duties = dutiesAt(writesDown.url);
const { hub, as, tokenOf } = await testHub({ partners: [cards, duties] });
const start = () => startPartner({ hub: hub.url, host: '127.0.0.1', port });
const running = { cards: await start() };
afterAll(async () => {
  await running.cards.stop();
  await writesDown.stop();
});

const BERT = 'pkg:huggingface/google-bert/bert-base-uncased';
const AUTHOR = 'author@meridian';
const portionsOf = (title: string, detail = 'For governments.') => [
  prose('TITLE')(title, clear()),
  affected({ system: 'BERT', identifiers: [BERT] }, clear()),
  affected({ system: 'Page', identifiers: ['https://page.example'] }, clear()),
  prose('TECHNICAL_DETAIL')(detail, amber({ sectors: ['GOVERNMENT'] })),
  affected({ system: 'Green', identifiers: ['pkg:pypi/green'] }, green()),
  affected({ system: 'Amber', identifiers: ['pkg:pypi/amber'] }, amber({ sectors: ['GOVERNMENT'] })),
  affected({ system: 'Red', identifiers: ['pkg:pypi/red'] }, red('handler@cert')),
];
const publish = async (title: string): Promise<string> =>
  accepted(await as(AUTHOR).advisories.publishNow({ kind: 'INCIDENT', portions: portionsOf(title) })).advisory.name;
const name = await publish('A model fills gaps in sentences by gender');

const ofHub = await assertionsOf(testContextKeys.current, hub.url);

/** The same page in a spelling that is for fewer, and newer. */
const spelt = affected(
  { system: 'Page', identifiers: ['https://page.example/#codename'] },
  amber({ sectors: ['GOVERNMENT'] }),
);
accepted(
  await as(AUTHOR).advisories.publishNow({
    kind: 'INCIDENT',
    portions: [prose('TITLE')('Spelt otherwise', clear()), spelt],
  }),
);

interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function ask(query: string, account?: string, path = '/graphql'): Promise<Answer> {
  const token = account === undefined ? {} : { authorization: `Bearer ${tokenOf(account)}` };
  const headers = { 'content-type': 'application/json', cookie: 'seen=secret-cookie', ...token };
  const response = await fetch(`${hub.url}${path}`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await response.json()) as Answer;
}

const SYSTEM = 'system { identifier modelCard { title limitations(first: 1) } note }';
const ADVISORY = `{ advisory(name: "${name}") { title duty { text see { title } } portions { content { ... on AffectedContent { ${SYSTEM} } } } } }`;
const CARD = { title: 'BERT base, uncased', limitations: ['Fills gaps in sentences about people by their gender.'] };

/** What an account is told by a subscription, message by message. */
function follow(query: string, account: string) {
  const client = createClient({
    url: `${hub.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${tokenOf(account)}` },
  });
  const messages = client.iterate<Readonly<Record<string, unknown>>>({ query });
  const next = async (): Promise<unknown> => (await messages.next()).value;
  return { next, end: async () => client.dispose() };
}

const AWAY = {
  message: 'The partner cards could not be reached. The rest of the answer stands.',
  extensions: { code: 'PARTNER_FAILED' },
};

const FEED = `subscription { feed { __typename ... on FeedEvent { type advisoryName advisory { title duty { text }
  portions(types: [AFFECTED]) { content { ... on AffectedContent { ${SYSTEM} } } } } } } }`;

describe('a hub with partners', () => {
  it('has one that keeps the policy, to be copied', () => {
    expect(checkPartner(buildHubSubgraph(buildHubSchema()).sdl, cards).findings).toEqual([]);
    expect(checkPartner(buildHubSubgraph(buildHubSchema()).sdl, duties).findings).toEqual([]);
  });

  it('answers over the hub and its partners in one', async () => {
    const { data, errors } = await ask(ADVISORY);

    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      advisory: { duty: { text: `Report ${name}`, see: { title: expect.stringContaining('gaps') } } },
    });
    expect(JSON.stringify(data)).toContain(
      JSON.stringify({ identifier: BERT, modelCard: CARD, note: `Note on ${BERT}` }),
    );
  });

  it('tells its partners what everybody may know, whoever asks, and nothing else', async () => {
    const before = writesDown.received.length;

    const author = await ask(ADVISORY, AUTHOR);
    const named = await ask(ADVISORY, 'handler@cert');
    const received = writesDown.received.slice(before);
    const all = JSON.stringify(received);

    expect(JSON.stringify(author)).toContain('pkg:pypi/amber');
    expect(JSON.stringify(named)).toContain('pkg:pypi/red');
    expect(JSON.stringify(named)).toContain('https://page.example/#codename');
    expect(received.flatMap(({ body }) => body.variables['representations'])).toEqual(
      expect.arrayContaining([
        { __typename: 'Advisory', name },
        { __typename: 'AISystem', identifier: BERT },
      ]),
    );
    expect(all).not.toMatch(/codename|green|amber|red"|secret|airh_|smk_|meridian|cert/i);
    expect(JSON.stringify(named)).not.toContain('PARTNER_FAILED');
    expect(all).not.toContain(tokenOf(AUTHOR));
  });

  it('answers a viewer of what is marked as a partner does that has nothing to say', async () => {
    const { data } = await ask(ADVISORY, 'handler@cert');
    const unknown = JSON.stringify({ identifier: 'pkg:pypi/amber', modelCard: null, note: null });

    expect(JSON.stringify(data)).toContain(unknown);
  });

  it('tells live what partners add, and tells partners of no change that is not for everybody', async () => {
    const feed = follow(FEED, 'handler@cert');
    await feed.next();
    const published = await publish('Another of its kind');
    const first = await feed.next();
    const now = await as(AUTHOR).advisories.get(published);
    const before = writesDown.received.length;
    const changed = portionsOf('Another of its kind', 'More for governments.').map((portion, place) => ({
      ...portion,
      id: now?.portions[place]?.id ?? '',
    }));

    accepted(
      await as(AUTHOR).advisories.revise({ name: published, expectViewKey: now?.viewKey ?? '', portions: changed }),
    );
    const second = await feed.next();
    await feed.end();

    expect(first).toMatchObject({
      data: { feed: { type: 'PUBLISHED', advisory: { duty: { text: `Report ${published}` } } } },
    });
    expect(JSON.stringify(first)).toContain(JSON.stringify(CARD));
    expect(second).toMatchObject({ data: { feed: { type: 'REVISED', advisory: { duty: null } } } });
    expect(second).not.toHaveProperty('errors');
    expect(writesDown.received).toHaveLength(before);
  });

  it('goes on without a partner that is gone, and names it', async () => {
    const feed = follow(FEED, 'handler@cert');
    await feed.next();
    await running.cards.stop();

    const answered = await ask(ADVISORY);
    const published = await publish('While a partner is away');
    const told = await feed.next();
    running.cards = await start();
    const again = await ask(ADVISORY);
    await feed.end();

    expect(answered.data).toMatchObject({ advisory: { duty: { text: `Report ${name}` } } });
    expect(answered.errors).toMatchObject([AWAY, AWAY]);
    expect(told).toMatchObject({
      data: { feed: { advisoryName: published, advisory: { duty: { text: `Report ${published}` } } } },
    });
    expect(JSON.stringify(again)).toContain(JSON.stringify(CARD));
  });

  it('keeps partners out of its own subgraph', async () => {
    const { errors } = await ask(ADVISORY, undefined, '/subgraph');

    expect(JSON.stringify(errors)).toContain('modelCard');
    expect(JSON.stringify(await ask('{ _service { sdl } }', undefined, '/subgraph'))).not.toContain('modelCard');
  });

  it('never mixes what a thousand callers at once are answered over partners', { timeout: 240_000 }, async () => {
    const callers = [undefined, 'reader@cert', 'handler@cert', AUTHOR];
    const alone = await Promise.all(callers.map((account) => ask(ADVISORY, account)));

    const answers: (readonly [number, Answer])[] = [];
    const one = async (number: number): Promise<void> => {
      const caller = number % callers.length;
      answers.push([caller, await ask(ADVISORY, callers[caller])]);
    };
    for (let round = 0; round < 50; round += 1)
      await Promise.all(Array.from({ length: 20 }, (_, number) => one(number)));

    const mixed = answers.filter(([caller, answer]) => JSON.stringify(answer) !== JSON.stringify(alone[caller]));
    expect(answers).toHaveLength(1_000);
    expect(mixed).toEqual([]);
    expect(new Set(alone.map((answer) => JSON.stringify(answer))).size).toBeGreaterThan(2);
  });
});

describe('the partner to copy', () => {
  const ENTITIES = `{ _entities(representations: [{ __typename: "AISystem", identifier: "${BERT}" }]) { ... on AISystem { modelCard { title } } } }`;
  const show = async (token: string | null) => {
    const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) };
    const response = await fetch(cards.url, { method: 'POST', headers, body: JSON.stringify({ query: ENTITIES }) });
    return { status: response.status, text: await response.text() };
  };

  it('answers the hub', async () => {
    expect((await show(await ofHub.sign(cards.url, null))).text).toContain(CARD.title);
  });

  it.each([
    ['no assertion', async () => null],
    ['a token of the hub’s own', async () => tokenOf('handler@cert')],
    ['what the hub signed for another partner', () => ofHub.sign(duties.url, null)],
    [
      'what another hub signed',
      async () => (await assertionsOf(new Uint8Array(32).fill(9), hub.url)).sign(cards.url, null),
    ],
    ['what the hub signed some minutes ago', async () => (await longAgo()).sign(cards.url, null)],
    ['an assertion that was changed', async () => forged(await ofHub.sign(cards.url, null))],
    ['an assertion without a signature', async () => unsigned(await ofHub.sign(cards.url, null))],
    ['one of another key under the same name', () => ofOwnKey()],
  ])('takes the hub for nobody by %s', async (_what, token) => {
    const { status, text } = await show(await token());

    expect(status).toBe(401);
    expect(text).not.toContain(CARD.title);
  });

  const longAgo = () => assertionsOf(testContextKeys.current, hub.url, { now: () => new Date(Date.now() - 120_000) });
  const ofOwnKey = async (): Promise<string> => {
    const { privateKey } = await generateKeyPair('EdDSA');
    const kid = ofHub.keys.keys[0]?.kid ?? '';
    return new SignJWT({})
      .setProtectedHeader({ alg: 'EdDSA', kid })
      .setAudience(cards.url)
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(privateKey);
  };
});

function forged(token: string): string {
  const [head = '', claims = '', signature = ''] = token.split('.');
  const more = { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object), sector: 'GOVERNMENT' };
  return [head, Buffer.from(JSON.stringify(more)).toString('base64url'), signature].join('.');
}

function unsigned(token: string): string {
  const head = Buffer.from('{"alg":"none"}').toString('base64url');
  return [head, token.split('.')[1], ''].join('.');
}
