import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { GraphQLError } from 'graphql';
import {
  anAnsweredAdvisory,
  anAnsweredEvent,
  anAnsweredMarking,
  anAnsweredPortion,
  CERT,
  MERIDIAN,
} from '../test/answered.js';
import { aHub, closeAll, opening } from '../test/open-things.js';
import { Seamark } from './seamark.js';

afterEach(closeAll);

const VIEWER = {
  account: 'handler@cert',
  name: 'Dana Whitlock',
  organization: CERT,
  roles: ['HANDLER'],
  communities: [],
  service: false,
  ceiling: 'RED',
};

/** Whatever is asked of it, answers this. */
async function aStranger(status: number, body: string): Promise<Seamark> {
  const server = createServer((_, response) => void response.writeHead(status).end(body)).listen(0, '127.0.0.1');
  opening({ close: () => server.close() });
  await once(server, 'listening');
  return new Seamark({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

describe('reading', () => {
  it('tells who the hub takes the caller for, by its token', async () => {
    const viewer = (_: never, { token }: { token: string | null }) => ({ ...VIEWER, name: `bearer of ${token}` });
    const { hub } = await aHub({ viewer });

    expect((await new Seamark({ url: hub.url, token: 't-1' }).viewer()).name).toBe('bearer of t-1');
    expect((await new Seamark({ url: `${hub.url}/graphql` }).viewer()).name).toBe('bearer of null');
  });

  it('reads an advisory with its times as dates and its contents told apart', async () => {
    const contents = [
      { __typename: 'SourceContent', organization: MERIDIAN },
      { __typename: 'SeverityContent', scheme: 'CVSS_V3_1', level: 'HIGH', value: '8.1', vector: null },
      { __typename: 'TermContent', scheme: 'ATLAS', code: 'AML.T0051', label: 'LLM Prompt Injection' },
      { __typename: 'ReferenceContent', type: 'WEB', url: 'https://example.org', label: null },
      { __typename: 'MitigationContent', category: 'WORKAROUND', status: 'AVAILABLE', text: 'Ask first.' },
      { __typename: 'WithheldContent', reason: 'NOT_CLEARED' },
    ];
    const portions = contents.map((content, at) => anAnsweredPortion({ content, position: at + 1 }));
    const { seamark } = await aHub({ advisory: () => anAnsweredAdvisory({ portions }) });

    const advisory = await seamark.advisories.get('smk-7k2q9-vd3mx');

    expect(advisory?.updatedAt).toEqual(new Date('2026-03-02T10:00:00Z'));
    expect(advisory?.portions.map(({ content }) => content)).toEqual([
      { is: 'source', organization: MERIDIAN },
      { is: 'severity', scheme: 'CVSS_V3_1', level: 'HIGH', value: '8.1', vector: null },
      { is: 'term', scheme: 'ATLAS', code: 'AML.T0051', label: 'LLM Prompt Injection' },
      { is: 'reference', type: 'WEB', url: 'https://example.org', label: null },
      { is: 'mitigation', category: 'WORKAROUND', status: 'AVAILABLE', text: 'Ask first.' },
      { is: 'withheld', reason: 'NOT_CLEARED' },
    ]);
  });

  it('answers null for what is not there or not visible', async () => {
    const { seamark } = await aHub({ advisory: () => null, organization: () => null });

    expect(await seamark.advisories.get('SMK-00000-00000')).toBeNull();
    expect(await seamark.organization('nobody')).toBeNull();
  });

  it('cites a revision by its id', async () => {
    const advisory = ({ revisionId }: { revisionId: string }) => anAnsweredAdvisory({ revisionId });
    const { seamark } = await aHub({ advisory });

    expect((await seamark.advisories.get('SMK-7K2Q9-VD3MX', { revisionId: 'r7' }))?.revisionId).toBe('r7');
  });
});

describe('listing', () => {
  const advisories = ({ first = 20, after }: { first?: number; after?: string | null }) => {
    const from = Number(after ?? 0);
    const nodes = [1, 2, 3, 4, 5].slice(from, from + first).map((n) => anAnsweredAdvisory({ name: `SMK-${n}` }));
    const pageInfo = { hasNextPage: from + first < 5, hasPreviousPage: from > 0, endCursor: String(from + first) };
    return { nodes, pageInfo, feedCursor: 'c9', totalCount: 5 };
  };

  it('fetches page after page while it is iterated', async () => {
    const { seamark } = await aHub({ advisories });
    const listed: string[] = [];

    for await (const { name } of seamark.advisories.list({ first: 2 })) listed.push(name);

    expect(listed).toEqual(['SMK-1', 'SMK-2', 'SMK-3', 'SMK-4', 'SMK-5']);
  });

  it('gives single pages, each with the place where the next one and the feed continue', async () => {
    const { seamark } = await aHub({ advisories });
    const list = seamark.advisories.list({ first: 3 });

    const page = await list.page();
    const last = await list.page(page.next);

    expect(page).toMatchObject({ next: '3', feedCursor: 'c9' });
    expect(last).toMatchObject({ items: [{ name: 'SMK-4' }, { name: 'SMK-5' }], next: null });
    expect(await list.count()).toBe(5);
  });

  it('brings portions when they are asked for, and else leaves them out', async () => {
    const { seamark } = await aHub({ advisories });

    const whole = await seamark.advisories.list({ portions: true, first: 1 }).page();
    const summary = await seamark.advisories.list({ first: 1 }).page();

    expect(whole.items[0]?.portions).toHaveLength(1);
    expect(summary.items[0]).not.toHaveProperty('portions');
  });

  it('sends a filter with dates as times in UTC', async () => {
    const asked: unknown[] = [];
    const { seamark } = await aHub({
      advisories: (variables: { filter: unknown }) => (asked.push(variables.filter), advisories({})),
    });

    await seamark.advisories.list({ where: { updatedAfter: new Date(0), kinds: ['INCIDENT'] } }).page();

    expect(asked).toEqual([{ updatedAfter: '1970-01-01T00:00:00.000Z', kinds: ['INCIDENT'] }]);
  });

  it('lists what happened so far', async () => {
    const node = { cursor: 'c1', ...anAnsweredEvent({ type: 'RETRACTED', advisory: null, revisionId: null }) };
    const events = () => ({ nodes: [node], pageInfo: { hasNextPage: false, hasPreviousPage: false } });
    const { seamark } = await aHub({ events });

    const page = await seamark.events.list({ newestFirst: true }).page();

    expect(page.items).toMatchObject([{ type: 'RETRACTED', advisory: null, at: new Date('2026-03-01T09:41:00Z') }]);
  });
});

describe('an answer that is none', () => {
  it('is UNAUTHENTICATED for a token that the hub does not know', async () => {
    const { hub } = await aHub();

    const asking = new Seamark({ url: hub.url, token: 'wrong' }).viewer();

    await expect(asking).rejects.toMatchObject({ name: 'SeamarkRequestError', code: 'UNAUTHENTICATED' });
  });

  it('is BAD_REQUEST for a document that does not fit the schema', async () => {
    const { seamark } = await aHub();

    await expect(seamark.query('{ nonsense }')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('names the reference of a fault', async () => {
    const extensions = { code: 'INTERNAL', reference: 'f-7' };
    const viewer = () => {
      throw new GraphQLError('Something broke.', { extensions });
    };
    const { seamark } = await aHub({ viewer });

    await expect(seamark.viewer()).rejects.toMatchObject({ name: 'SeamarkFault', reference: 'f-7' });
  });

  it.each([
    [502, '<h1>Bad gateway</h1>'],
    [200, '[]'],
    [200, 'null'],
  ])('is SeamarkUnreachable when %i %s is no GraphQL', async (status, body) => {
    const seamark = await aStranger(status, body);

    await expect(seamark.viewer()).rejects.toMatchObject({ name: 'SeamarkUnreachable' });
  });

  it('is SeamarkUnreachable when nobody is there, with the cause', async () => {
    const asking = new Seamark({ url: 'http://127.0.0.1:1' }).viewer();

    await expect(asking).rejects.toMatchObject({ name: 'SeamarkUnreachable', cause: expect.anything() });
  });

  it('is SeamarkUnreachable when it takes too long', async () => {
    const { hub } = await aHub({ viewer: () => new Promise(() => undefined) });

    const asking = new Seamark({ url: hub.url, timeoutMs: 50 }).viewer();

    await expect(asking).rejects.toThrow('did not answer in time');
  });

  it('stands beside the data when it is asked for raw', async () => {
    const { seamark } = await aHub({ viewer: () => ({ ...VIEWER, name: null }) });

    const answer = await seamark.raw('{ viewer { name } }');

    expect(answer.data).toBeNull();
    expect(answer.errors).toHaveLength(1);
  });
});

it('gives a placeholder the label and nothing else', async () => {
  const withheld = { __typename: 'WithheldContent', reason: 'NOT_CLEARED' };
  const marking = anAnsweredMarking({ label: 'TLP:RED', tlp: 'RED' });
  const portions = [anAnsweredPortion({ content: withheld, marking, lang: 'und' })];
  const { seamark } = await aHub({ advisory: () => anAnsweredAdvisory({ portions }) });

  const advisory = await seamark.advisories.get('SMK-7K2Q9-VD3MX');

  expect(advisory?.portions[0]?.content).toEqual({ is: 'withheld', reason: 'NOT_CLEARED' });
});
