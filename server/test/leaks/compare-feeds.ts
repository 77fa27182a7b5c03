import { setTimeout as sleep } from 'node:timers/promises';
import { assertAlike } from './alike.js';
import { FIXED_POOLS } from './argument-pools.js';
import { askHttp, type Request } from './ask.js';
import type { AskingSocket, Following } from './ask-socket.js';
import { toFollow } from './follow-operation.js';
import type { Pair } from './pair.js';
import { openStream } from './ask-stream.js';
import { type Operation, toRequest } from './selection.js';
import { KEPT } from './whole-view.js';

const EVENT = 'cursor type at advisoryName revisionId leftFilter backfill';
const MESSAGES = `__typename ... on FeedCaughtUp { cursor } ... on FeedNotice { code message }`;
const WHOLE = {
  query: `subscription { feed { ${MESSAGES} ... on FeedEvent { ${EVENT} advisory { viewKey revision revisionId updatedAt title withheldCount portions { id position type marking { label } } } } } }`,
};
const NEWEST = '{ events(first: 1, newestFirst: true) { nodes { cursor } } }';

interface Steps {
  readonly from: number;
  readonly to: number;
  /** Plays one step in both worlds. */
  readonly goOn: (at: number) => Promise<unknown>;
}

/** Plays steps while the viewer follows the feeds of each world, and compares all that it is sent. */
export async function compareLive(pair: Pair, follows: readonly Operation[], steps: Steps): Promise<void> {
  const followed = await Promise.all([
    followBoth(pair, { request: WHOLE, hearsAll: true }),
    ...follows
      .map(toFollow)
      .map(({ operation, hearsAll }) => followBoth(pair, { request: toRequest(operation, FIXED_POOLS), hearsAll })),
  ]);
  const streams = await Promise.all(pair.worlds.map(({ hub }) => openStream(hub.url, pair.viewer)));
  const waitedFor = followed.filter(({ hearsAll }) => hearsAll);
  const before = await newest(pair);
  for (let at = steps.from; at <= steps.to; at += 1) {
    await steps.goOn(at);
    const now = await newest(pair);
    const heard = waitedFor.flatMap(({ feeds }) => feeds.map((feed, index) => hears(feed, now[index], before[index])));
    await Promise.all([...heard, ...streams.map((stream, index) => hears(stream, now[index], before[index]))]);
  }
  for (const each of followed) await settle(pair, each);
  await compareStreams(pair, { query: OVER_SSE }, streams);
}

interface Followed {
  readonly request: Request;
  readonly hearsAll: boolean;
  /** One a world. */
  readonly feeds: readonly Following[];
}

async function followBoth({ sockets }: Pair, { request, hearsAll }: Omit<Followed, 'feeds'>): Promise<Followed> {
  const feeds = sockets.map((socket) => socket.follow(request));
  await Promise.all(feeds.map((feed) => feed.until((said) => said.length > 0)));
  return { request, hearsAll, feeds };
}

/** What else might come has had its time; a world that was told more than the other so far may have been the faster one. */
const SETTLED_MS = 20;
const AT_MOST_MS = 8_000;

async function settle(pair: Pair, { request, feeds }: Pick<Followed, 'request' | 'feeds'>): Promise<void> {
  await evenedOut(feeds);
  for (const feed of feeds) feed.leave();
  compareSaid(pair, { request, feeds });
}

async function evenedOut([one, other]: readonly Following[]): Promise<void> {
  for (let waited = 0; waited < AT_MOST_MS; waited += SETTLED_MS) {
    await sleep(SETTLED_MS);
    if (one?.said.length === other?.said.length) break;
  }
}

function compareSaid(pair: Pair, { request, feeds }: Pick<Followed, 'request' | 'feeds'>): void {
  const answers = feeds.map(({ said }) => ({ body: said.join('\n'), frame: null }));
  pair.tally(request, assertAlike({ viewer: pair.viewer, door: 'feed', request }, answers));
}

async function hears(feed: Following, cursor: string | undefined, before: string | undefined): Promise<void> {
  if (cursor !== undefined && cursor !== before)
    await feed.until((said) => said.some((text) => text.includes(cursor) || text.includes('FeedNotice"')));
}

async function newest({ worlds, viewer }: Pair): Promise<readonly (string | undefined)[]> {
  const answers = await Promise.all(worlds.map((world) => askHttp(world.hub.url, viewer, { query: NEWEST })));
  return answers.map(({ body }) => /"cursor":"([^"]+)"/.exec(body)?.[1]);
}

/** Resumes from every cursor that the viewer has, and from guessed ones, up to where it has caught up or is refused. */
export async function compareResumes(pair: Pair): Promise<void> {
  for (const cursor of [...(await cursorsOf(pair)), ...(await othersCursors(pair))]) {
    const query = `subscription { feed(after: "${cursor}") { ${MESSAGES} ... on FeedEvent { ${EVENT} advisory { viewKey } } } }`;
    const feeds = await Promise.all(pair.sockets.map((socket) => untilCaughtUp(socket, { query })));
    compareSaid(pair, { request: { query }, feeds });
    const streams = await Promise.all(pair.worlds.map(({ hub }) => openStream(hub.url, pair.viewer, cursor)));
    await Promise.all(
      streams.map((stream) => stream.until((said) => said.some((text) => text.includes('FeedCaughtUp')))),
    );
    await compareStreams(pair, { query: `${OVER_SSE} after ${cursor}` }, streams);
    for (const asked of placesAt(cursor)) await pair.askOwn('http', { query: asked });
  }
}

const OVER_SSE = 'GET /feed';

/** The same feed without sockets, with status and headers. What one world was told first the other is still to be told. */
async function compareStreams({ viewer }: Pair, request: Request, streams: readonly Following[]): Promise<void> {
  await evenedOut(streams);
  for (const stream of streams) stream.leave();
  assertAlike(
    { viewer, door: 'feed', request },
    streams.map(({ said }) => ({ body: said.join('\n'), frame: null })),
  );
}

/** How far behind a cursor is, and what became of the place that is moved to it. */
function placesAt(cursor: string): readonly string[] {
  const lag = 'events isMore since';
  return [
    `{ whole: feedLag(after: "${cursor}") { ${lag} } some: feedLag(after: "${cursor}", filter: { search: "weights" }, backfill: false) { ${lag} } }`,
    `mutation { acknowledgeEvents(name: "${KEPT}", upTo: "${cursor}") { __typename ... on AcknowledgeEventsSuccess { subscription { cursor lag { ${lag} } } } } }`,
  ];
}

const ALL_CURSORS = '{ advisories { feedCursor } events(first: 100) { nodes { cursor } } }';

async function cursorsOf(pair: Pair): Promise<ReadonlySet<string>> {
  return cursorsIn((await pair.askOwn('http', { query: ALL_CURSORS })).body);
}

/** Cursors of somebody who sees other events, of each world: to the viewer they are nobody's. */
async function othersCursors({ worlds }: Pair): Promise<readonly string[]> {
  const asked = worlds.map(({ hub }) => askHttp(hub.url, 'author@maker', { query: ALL_CURSORS }));
  return (await Promise.all(asked)).flatMap(({ body }) => [...cursorsIn(body)].slice(-2));
}

function cursorsIn(body: string): ReadonlySet<string> {
  return new Set([...body.matchAll(/"(?:c|feedC)ursor":"([^"]+)"/g)].flatMap(([, cursor]) => cursor ?? []));
}

async function untilCaughtUp(socket: AskingSocket, request: Request): Promise<Following> {
  const feed = socket.follow(request);
  await feed.until((said) => said.some((text) => text.includes('FeedCaughtUp')));
  feed.leave();
  return feed;
}
