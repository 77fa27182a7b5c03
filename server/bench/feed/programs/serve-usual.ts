import { EventEmitter, on } from 'node:events';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { answering } from '../helper-process.js';

const SDL = new URL('../../../../schema/hub.graphql', import.meta.url);
const bus = new EventEmitter().setMaxListeners(0);
const http = createServer();
let messages: readonly unknown[] = [];

/** The usual graphql-ws: one execution a subscriber, on data that is at hand. It reads nothing, and checks nobody's rights. */
answering({
  start: async () => {
    const schema = buildSchema(readFileSync(SDL, 'utf8'));
    const feed = schema.getSubscriptionType()?.getFields()['feed'];
    if (!feed) throw new Error('The schema has a feed.');
    feed.subscribe = (_root, _args, { kind }: { kind: number }) => messagesOf(kind);
    const server = new WebSocketServer({ server: http, path: '/graphql', perMessageDeflate: false });
    useServer({ schema, context: ({ connectionParams }) => ({ kind: connectionParams?.['kind'] }) }, server);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  },
  url: () => {
    const address = http.address();
    return `ws://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/graphql`;
  },
  frames: (texts: readonly string[]) =>
    void (messages = texts.map((text) => (text === '' ? null : (JSON.parse(text).payload.data as unknown)))),
  send: () => void bus.emit('event'),
});

async function* messagesOf(kind: number): AsyncGenerator<unknown> {
  yield { feed: { __typename: 'FeedCaughtUp', cursor: '' } };
  for await (const _event of on(bus, 'event')) yield messages[kind];
}
