import { afterAll, describe, expect, it } from 'vitest';
import { machineClock } from '../../../kernel/clock.js';
import { keyedHash } from '../../../kernel/keys.js';
import { accept } from '../../../kernel/result.js';
import { machineSleep } from '../../../kernel/waiting.js';
import { publicLog } from '../../../test/public-log.js';
import { FakeNotices } from '../actions/fake-notices.js';
import { VISITOR } from '../../auth/model/visitor.js';
import { sealWith } from '../../events/model/seal.js';
import type { FeedStream } from '../actions/feed-stream.js';
import { followFeed } from '../actions/follow-feed.js';
import { NO_RELAY } from '../actions/relay/log-relay.js';
import type { FeedMessage } from '../model/feed-message.js';
import { watchLog } from './log-watch.js';

const { database, superuser, readEventLog, publish } = await publicLog();
const watch = await watchLog(database);
afterAll(() => watch.close());

const key = new Uint8Array(32);
const needs = {
  readEventLog,
  watch,
  rights: new FakeNotices(),
  relay: NO_RELAY,
  refreshViewer: async () => accept(VISITOR),
  seal: sealWith(key, 'feed-cursor'),
  viewKey: keyedHash(key, 'view-key'),
  clock: machineClock,
  sleep: machineSleep,
  report: () => {},
  stop: new AbortController().signal,
};

function follow(after: string | null): Promise<FeedStream> {
  return followFeed(needs, VISITOR, { filter: null, after, backfill: true, ended: () => {} });
}

async function take(stream: FeedStream, count: number): Promise<readonly FeedMessage[]> {
  const messages: FeedMessage[] = [];
  while (messages.length < count) {
    const { done, value } = await stream.next();
    if (done !== true) messages.push(value);
  }
  return messages;
}

function nameOf(message: FeedMessage): string {
  return message.is === 'event' ? message.advisoryName : message.is;
}

async function publishMany(to: 'everyone' | 'source', count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) await publish(to);
}

/** As the log has them, whatever a feed says. */
async function lastPublic(count: number): Promise<readonly string[]> {
  const { rows } = await superuser.query<{ name: string }>(
    `SELECT a.name FROM hub.event e JOIN hub.advisory a ON a.id = e.advisory_id
     WHERE EXISTS (SELECT FROM hub.event_label l WHERE l.position = e.position AND l.audience = '{0}') ORDER BY e.position`,
  );
  return rows.map(({ name }) => name).slice(-count);
}

async function cutConnections(): Promise<void> {
  await superuser.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`);
}

describe('a feed over PostgreSQL', () => {
  it('tells in the order of the log what several publish at once, and what comes after all connections were cut', async () => {
    const stream = await follow(null);
    const caughtUp = await take(stream, 1);

    await Promise.all([publishMany('everyone', 15), publishMany('source', 15), publishMany('everyone', 15)]);
    const first = await take(stream, 30);
    await cutConnections();
    await publish('everyone');
    const told = [...first, ...(await take(stream, 1))].map(nameOf);

    expect([caughtUp.map(nameOf), told]).toEqual([['caught-up'], await lastPublic(31)]);
    await stream.return();
  });

  it('goes on from any of its cursors with what came after', async () => {
    const stream = await follow(null);
    await publishMany('everyone', 3);
    await publishMany('source', 2);
    const [caughtUp, ...events] = await take(stream, 4);
    const cursors = [caughtUp, ...events].flatMap((message) =>
      message?.is === 'notice' ? [] : (message?.cursor ?? []),
    );

    const resumed = await Promise.all(cursors.map(async (cursor, place) => take(await follow(cursor), 4 - place)));

    const all = [...events.map(nameOf), 'caught-up'];
    expect(resumed.map((messages) => messages.map(nameOf))).toEqual(cursors.map((_, place) => all.slice(place)));
  });

  it('tells of a commit at once', async () => {
    const stream = await follow(null);
    await take(stream, 1);
    const waiting = stream.next();
    await publish('everyone');
    const start = performance.now();

    await waiting;

    expect(performance.now() - start).toBeLessThan(450);
    await stream.return();
  });
});
