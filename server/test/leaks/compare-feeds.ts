import { askHttp } from './ask.js';
import type { AskingSocket, Following } from './ask-socket.js';
import { Difference } from './difference.js';
import type { World } from './world.js';

interface Feeds {
  readonly worlds: readonly World[];
  readonly sockets: readonly AskingSocket[];
  readonly viewer: string | null;
}

const EVENT = 'cursor type at advisoryName revisionId leftFilter backfill';
const MESSAGES = `__typename ... on FeedCaughtUp { cursor } ... on FeedNotice { code message }`;
const WHOLE = `subscription { feed { ${MESSAGES} ... on FeedEvent { ${EVENT} advisory { viewKey revision revisionId updatedAt title withheldCount portions { id position type marking { label } } } } } }`;
const FILTERED = `subscription { feed(filter: { severities: [HIGH, CRITICAL], banners: [CLEAR, GREEN, AMBER] }) { ${MESSAGES} ... on FeedEvent { ${EVENT} } } }`;
const NEWEST = '{ events(first: 1, newestFirst: true) { nodes { cursor } } }';

/** Plays steps while the viewer follows the feed of each world, and compares all that it is sent. */
export async function compareLive(
  feeds: Feeds,
  play: (at: number) => Promise<void>,
  steps: { readonly from: number; readonly to: number },
): Promise<void> {
  const followed = feeds.sockets.map(
    (socket) => [socket.follow({ query: WHOLE }), socket.follow({ query: FILTERED })] as const,
  );
  await Promise.all(followed.flat().map((each) => each.until((said) => said.length > 0)));
  const before = await newest(feeds);
  for (let at = steps.from; at <= steps.to; at += 1) {
    await play(at);
    const now = await newest(feeds);
    await Promise.all(followed.map(([whole], index) => hears(whole, now[index], before[index])));
  }
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  for (const feed of followed.flat()) feed.leave();
  followed[0]?.forEach((feed, index) =>
    assertSaid(feeds.viewer, index === 0 ? WHOLE : FILTERED, [feed, followed[1]?.[index]]),
  );
}

/** What else might come has had its time. */
const SETTLED_MS = 20;

async function hears(feed: Following, cursor: string | undefined, before: string | undefined): Promise<void> {
  if (cursor !== undefined && cursor !== before)
    await feed.until((said) => said.some((text) => text.includes(cursor) || text.includes('FeedNotice"')));
}

async function newest({ worlds, viewer }: Feeds): Promise<readonly (string | undefined)[]> {
  const answers = await Promise.all(worlds.map((world) => askHttp(world.hub.url, viewer, { query: NEWEST })));
  return answers.map(({ body }) => /"cursor":"([^"]+)"/.exec(body)?.[1]);
}

/** Resumes from every cursor that the viewer has, and from one of nobody's, up to where it has caught up. */
export async function compareResumes(feeds: Feeds): Promise<void> {
  for (const cursor of await cursorsOf(feeds)) {
    const resumed = `subscription { feed(after: "${cursor}") { ${MESSAGES} ... on FeedEvent { ${EVENT} advisory { viewKey } } } }`;
    const said = await Promise.all(feeds.sockets.map((socket) => untilCaughtUp(socket, resumed)));
    assertSaid(feeds.viewer, resumed, said);
  }
}

const ALL_CURSORS = '{ advisories { feedCursor } events(first: 100) { nodes { cursor } } }';

async function cursorsOf({ worlds, viewer }: Feeds): Promise<ReadonlySet<string>> {
  const answers = await Promise.all(worlds.map((world) => askHttp(world.hub.url, viewer, { query: ALL_CURSORS })));
  const [one = '', other = ''] = answers.map(({ body }) => body);
  if (one !== other) throw new Difference({ viewer, door: 'http', request: { query: ALL_CURSORS } }, [one, other]);
  return new Set([...one.matchAll(/"(?:c|feedC)ursor":"([^"]+)"/g)].flatMap(([, cursor]) => cursor ?? []));
}

async function untilCaughtUp(socket: AskingSocket, query: string): Promise<Following> {
  const feed = socket.follow({ query });
  await feed.until((said) => said.some((text) => text.includes('FeedCaughtUp')));
  feed.leave();
  return feed;
}

function assertSaid(viewer: string | null, query: string, [one, other]: readonly (Following | undefined)[]): void {
  const [first, second] = [one?.said.join('\n') ?? '', other?.said.join('\n') ?? ''];
  if (first !== second) throw new Difference({ viewer, door: 'feed', request: { query } }, [first, second]);
}
