import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { RequestError } from '../../../kernel/request-error.js';
import { accept } from '../../../kernel/result.js';
import { DEFAULT_LIMITS } from '../../../platform/graphql/limits/limits.js';
import { openGraphql } from '../../../platform/graphql/open-graphql.js';
import { buildSchema } from '../../../platform/graphql/schema/build-schema.js';
import { FakeClient } from '../../../platform/graphql/socket/fake-client.js';
import { DEFAULT_SOCKET_LIMITS } from '../../../platform/graphql/socket/socket-limits.js';
import { startHttpServer } from '../../../platform/http/http-server.js';
import { AdvisoryResolver } from '../../advisories/graphql/advisory.resolver.js';
import { AffectedContentResolver } from '../../advisories/graphql/contents/affected-content.type.js';
import type { FollowFeedInput } from '../actions/follow-feed.js';
import type { EventListInput } from '../actions/list-events.js';
import type { FeedEnd, FeedEventView, FeedMessage } from '../model/feed-message.js';
import { aName } from '../model/fake-recorded-event.js';
import { noticeOf } from '../model/notices.js';
import type { FeedActions } from './feed-context.js';
import { FeedResolver } from './feed.resolver.js';

const schema = buildSchema([FeedResolver, AdvisoryResolver, AffectedContentResolver]);
const viewer = { account: 'handler@cert' };

const retraction: FeedEventView = {
  is: 'event',
  cursor: 'c7',
  type: 'RETRACTED',
  at: new Date(0),
  advisoryName: aName('SMK-7K2Q9-VD3MX'),
  advisory: null,
  revisionId: null,
  leftFilter: false,
  backfill: false,
};

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function connect(actions: Partial<FeedActions>): Promise<FakeClient> {
  const graphql = await openGraphql({
    schema,
    authenticate: async () => accept(viewer),
    refresh: async () => accept(viewer),
    createContext: (asker, connection) => ({ viewer: asker, connection, actions, loaders: {} }),
    reportFault: String,
    limits: DEFAULT_LIMITS,
    socketLimits: DEFAULT_SOCKET_LIMITS,
    origins: [],
  });
  const place = {
    host: '127.0.0.1',
    port: 0,
    routes: {},
    upgrades: { '/graphql': graphql.upgrade },
    reportFault: String,
  };
  const http = await startHttpServer(place);
  const client = new FakeClient(`ws://127.0.0.1:${http.port}/graphql`);
  stops.push(async () => {
    client.socket.terminate();
    await graphql.stop();
    await http.stop(50);
  });
  return client.signIn();
}

/** A feed that says `messages`, and then that the hub ended it, or nothing more. */
function saying(messages: readonly FeedMessage[], end: FeedEnd | null): FeedActions['followFeed'] {
  return async (_viewer, { ended }) => {
    const left = [...messages];
    const next = async (): Promise<IteratorResult<FeedMessage>> => {
      const value = left.shift();
      if (value) return { done: false, value };
      if (end === null) return new Promise(() => undefined);
      await ended(end);
      return { done: true, value: undefined };
    };
    return { [Symbol.asyncIterator]: () => ({ next }), next } as AsyncIterableIterator<FeedMessage>;
  };
}

const QUERY = `subscription { feed {
  ... on FeedEvent { cursor type at advisoryName advisory { name } revisionId leftFilter backfill }
  ... on FeedCaughtUp { cursor } ... on FeedNotice { code message } } }`;

describe('a feed over the socket', () => {
  it('says what its action says, each by its own type', async () => {
    const client = await connect({ followFeed: saying([retraction, { is: 'caught-up', cursor: 'c8' }], null) });

    client.subscribe('1', QUERY);

    expect(await client.next()).toMatchObject({
      id: '1',
      type: 'next',
      payload: {
        data: {
          feed: {
            cursor: 'c7',
            type: 'RETRACTED',
            at: '1970-01-01T00:00:00.000Z',
            advisoryName: 'SMK-7K2Q9-VD3MX',
            advisory: null,
            revisionId: null,
            leftFilter: false,
            backfill: false,
          },
        },
      },
    });
    expect(await client.next()).toMatchObject({ payload: { data: { feed: { cursor: 'c8' } } } });
  });

  it.each([
    ['', { filter: null, after: null, backfill: true }],
    ['(filter: null, after: null, backfill: null)', { filter: null, after: null, backfill: true }],
    ['(filter: {}, after: "c6", backfill: false)', { filter: {}, after: 'c6', backfill: false }],
    ['(filter: { banners: [RED], kinds: null })', { filter: { banners: ['RED'] }, after: null, backfill: true }],
  ])('asked for as feed%s follows %j', async (argument, expected) => {
    let asked: FollowFeedInput | null = null;
    const client = await connect({ followFeed: (who, input) => ((asked = input), saying([], null)(who, input)) });

    client.subscribe('1', `subscription { feed${argument} { __typename } }`);

    await expect.poll(() => asked).toMatchObject(expected);
  });

  it.each([
    ['rights-changed', 4403],
    ['shutting-down', 1001],
  ] as const)(
    'ends for %s with a notice, then the socket closes with %i, and it is not said to be complete',
    async (end, code) => {
      const client = await connect({
        followFeed: saying(
          [noticeOf(end)].flatMap((notice) => notice ?? []),
          end,
        ),
      });

      client.subscribe('1', QUERY);

      expect(await client.next()).toMatchObject({
        type: 'next',
        payload: { data: { feed: { code: end, message: expect.stringMatching(/\.$/) } } },
      });
      // A process that stops closes its sockets all together.
      if (end === 'shutting-down') await stops.pop()?.();
      else expect(await client.closed).toMatchObject({ code });
      expect(client.unread()).toEqual([]);
    },
  );

  it.each([
    ['revoked', 4401],
    ['expired', 4403],
  ] as const)('of a token that is %s closes with %i', async (end, code) => {
    const client = await connect({ followFeed: saying([], end) });

    client.subscribe('1', QUERY);

    expect(await client.closed).toMatchObject({ code });
  });

  it('whose place is lost completes, and the socket stays', async () => {
    const client = await connect({
      followFeed: saying(
        [noticeOf('cursor-unknown')].flatMap((notice) => notice ?? []),
        'cursor-unknown',
      ),
    });

    client.subscribe('1', QUERY);

    expect(await client.next()).toMatchObject({ payload: { data: { feed: { code: 'cursor-unknown' } } } });
    expect(await client.next()).toEqual({ id: '1', type: 'complete' });
    await sleep(20);
    expect(client.socket.readyState).toBe(client.socket.OPEN);
  });

  it('from a cursor that nobody knows is a request error', async () => {
    const client = await connect({
      followFeed: () => Promise.reject(new RequestError('CURSOR_UNKNOWN', 'List anew.')),
    });

    client.subscribe('1', 'subscription { feed(after: "?") { __typename } }');

    expect(JSON.stringify(await client.next())).toContain('"code":"CURSOR_UNKNOWN"');
  });

  it('searches for nothing yet', async () => {
    const client = await connect({});

    client.subscribe('1', 'subscription { feed(filter: { search: "x" }) { __typename } }');

    expect(JSON.stringify(await client.next())).toContain('"code":"BAD_REQUEST"');
  });
});

describe('a page of events', () => {
  it('is asked for, and shown, like every other list', async () => {
    let asked: EventListInput | null = null;
    const page = { items: [retraction], hasNextPage: false, hasPreviousPage: true };
    const client = await connect({ listEvents: async (_viewer, input) => ((asked = input), page) });

    client.subscribe(
      '1',
      '{ events(newestFirst: true, first: 2, after: "c9") { edges { cursor node { type } } nodes { advisoryName } pageInfo { startCursor } } }',
    );

    expect((await client.next()).payload).toMatchObject({
      data: {
        events: {
          edges: [{ cursor: 'c7', node: { type: 'RETRACTED' } }],
          nodes: [{ advisoryName: 'SMK-7K2Q9-VD3MX' }],
          pageInfo: { startCursor: 'c7' },
        },
      },
    });
    expect(asked).toEqual({ filter: null, newestFirst: true, first: 2, after: 'c9' });
  });
});
