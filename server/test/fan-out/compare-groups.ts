import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import { NO_RELAY } from '../../features/feed/actions/relay/log-relay.js';
import { buildHub, type Hub } from '../../main/hub.js';
import { askHttp, type Request } from '../leaks/ask.js';
import { type AskingSocket, type Following, openSocket } from '../leaks/ask-socket.js';
import { FIXED_POOLS } from '../leaks/argument-pools.js';
import { VIEWERS } from '../leaks/cast.js';
import { toFollow } from '../leaks/follow-operation.js';
import { Play } from '../leaks/play-script.js';
import type { Script } from '../leaks/script.js';
import { type Operation, toRequest } from '../leaks/selection.js';
import type { Stage } from '../leaks/stage.js';
import { openWorld, type World } from '../leaks/world.js';
import type { WorldDatabase } from '../leaks/world-database.js';
import { countedRelay, type RelayCount } from './counted-relay.js';
import { withinReach, type Wanted } from './within-reach.js';

export interface GroupsAttempt {
  readonly script: Script;
  readonly follows: readonly { readonly operation: Operation; readonly wanted: Wanted }[];
  /** How many of the script's last steps are played while everybody follows. */
  readonly liveSteps: number;
  /** Statements that give somebody rights that are younger than some advisories. */
  readonly latecomers: readonly string[];
}

export interface GroupsComparison {
  readonly schema: GraphQLSchema;
  readonly template: WorldDatabase;
  readonly count: RelayCount;
}

/** @throws when a hub that answers in groups says anything else to anybody than one that answers each alone */
export async function compareGroups(
  { schema, template, count }: GroupsComparison,
  attempt: GroupsAttempt,
): Promise<void> {
  const world = await openWorld(template, { relayOn: countedRelay(count) });
  const alone = await buildHub({ ...world.options, relayOn: () => NO_RELAY });
  try {
    await play(world, [world.hub, alone], { schema, ...attempt });
  } finally {
    await alone.stop();
    await world.close();
  }
}

async function play(
  world: World,
  hubs: readonly Hub[],
  { schema, script, follows, latecomers, liveSteps }: GroupsAttempt & { readonly schema: GraphQLSchema },
): Promise<void> {
  const from = Math.max(0, script.common.length - liveSteps);
  let audience: Audience | null = null;
  const settled = async (): Promise<void> => audience?.hear();
  const game = new Play(waitingAfterEach(world.stage, settled), script, 0);
  await game.until(from);
  await world.shake(latecomers);
  const drawn = follows.map(({ operation, wanted }) => toFollow(withinReach(schema, operation, wanted)));
  const asked = drawn.map(({ operation, hearsAll }) => ({ request: toRequest(operation, FIXED_POOLS), hearsAll }));
  audience = await Audience.seat(hubs, [...asked, ...EVERYTHING.map((request) => ({ request, hearsAll: true }))]);
  for (let at = from; at <= script.common.length; at += 1) await game.step(at);
  await audience.leave();
}

/** An advisory is shown as it is when its event is delivered: so each event is heard by all before the next one happens. */
function waitingAfterEach(stage: Stage, settled: () => Promise<void>): Stage {
  const wait = <Input extends unknown[], Output>(act: (...input: Input) => Promise<Output>) => {
    return async (...input: Input): Promise<Output> => {
      const output = await act(...input);
      await settled();
      return output;
    };
  };
  const { draftAdvisory, submitAdvisory, approveAdvisory, publishAdvisory, reviseAdvisory, withdrawAdvisory } =
    stage.actions;
  const actions = {
    draftAdvisory,
    submitAdvisory,
    approveAdvisory,
    publishAdvisory: wait(publishAdvisory),
    reviseAdvisory: wait(reviseAdvisory),
    withdrawAdvisory: wait(withdrawAdvisory),
  };
  return { ...stage, actions };
}

const EVENT = 'cursor type at advisoryName revisionId leftFilter backfill';
const VIEW =
  'id name kind state revision revisionId publishedAt updatedAt banner title summary source { id handle } severity withdrawalReason withheldCount';
const PORTIONS =
  'portions { id type position lang presence marking { label tlp } content { __typename ... on ProseContent { text } ... on TermContent { label } } }';
const OWN = `portions { marking { sectors persons organizations { name } communities { name } excludeOrganizations { name } }
  content { ... on AffectedContent { system { name kind developer identifiers } } } }
  related { aliases advisory { title } } revisions { nodes { number note advisory { title } } }`;

/** All that is answered alike, the same with keys, and what is each reader's own. */
const EVERYTHING: readonly Request[] = [`${VIEW} ${PORTIONS}`, `${VIEW} viewKey ${PORTIONS}`, `title ${OWN}`].map(
  (advisory) => ({
    query: `subscription { feed { __typename ... on FeedEvent { ${EVENT} advisory { ${advisory} } } } }`,
  }),
);

interface Asked {
  readonly request: Request;
  readonly hearsAll: boolean;
}

interface Followed extends Asked {
  readonly viewer: string | null;
  /** In groups, and alone. */
  readonly feeds: readonly Following[];
}

const NEWEST = '{ events(first: 1, newestFirst: true) { nodes { cursor } } }';
const SETTLED_MS = 20;
const AT_MOST_MS = 8_000;

/** Every kind of viewer on a socket of each hub, following the same feeds there. */
class Audience {
  readonly #url: string;
  readonly #followed: readonly Followed[];
  readonly #close: () => void;
  /** The newest event of each viewer when it began to follow. */
  readonly #before = new Map<string | null, string | undefined>();

  static async seat(hubs: readonly Hub[], asked: readonly Asked[]): Promise<Audience> {
    const followed: Followed[] = [];
    const sockets: AskingSocket[] = [];
    // One after another: all at once would be a test of how much a hub can take.
    for (const viewer of VIEWERS) {
      const own = await Promise.all(hubs.map(({ url }) => openSocket(url, viewer)));
      const feeds = asked.map((each): Followed => ({
        ...each,
        viewer,
        feeds: own.map((one) => one.follow(each.request)),
      }));
      await Promise.all(feeds.flatMap((each) => each.feeds.map((feed) => feed.until((said) => said.length > 0))));
      sockets.push(...own);
      followed.push(...feeds);
    }
    const close = (): void => sockets.forEach((socket) => socket.close());
    const audience = new Audience(hubs[0]?.url ?? '', followed, close);
    for (const viewer of VIEWERS) audience.#before.set(viewer, await audience.#newest(viewer));
    return audience;
  }

  private constructor(url: string, followed: readonly Followed[], close: () => void) {
    this.#url = url;
    this.#followed = followed;
    this.#close = close;
  }

  /** Resolves when everybody has heard its newest event wherever it is sent all. */
  async hear(): Promise<void> {
    await Promise.all(VIEWERS.map((viewer) => this.#hearAs(viewer)));
  }

  async #hearAs(viewer: string | null): Promise<void> {
    const cursor = await this.#newest(viewer);
    if (cursor === undefined || cursor === this.#before.get(viewer)) return;
    const own = this.#followed.filter((each) => each.viewer === viewer && each.hearsAll).flatMap(({ feeds }) => feeds);
    await Promise.all(own.map((feed) => feed.until((said) => said.some((text) => text.includes(cursor)))));
  }

  async #newest(viewer: string | null): Promise<string | undefined> {
    const { body } = await askHttp(this.#url, viewer, { query: NEWEST });
    return /"cursor":"([^"]+)"/.exec(body)?.[1];
  }

  /** @throws when a feed was told something else in a group than alone */
  async leave(): Promise<void> {
    for (const each of this.#followed) await settle(each);
    this.#close();
    for (const each of this.#followed) assertAlike(each);
  }
}

/** Who asked for some events only is not known to have heard of all of them: what may still come has its time. */
async function settle({ feeds }: Followed): Promise<void> {
  const [grouped, alone] = feeds;
  for (let waited = 0; waited < AT_MOST_MS && grouped?.said.length !== alone?.said.length; waited += SETTLED_MS)
    await sleep(SETTLED_MS);
}

function assertAlike({ viewer, request, feeds }: Followed): void {
  const [grouped, alone] = feeds.map(({ said }) => said.join('\n'));
  if (grouped === alone) return;
  throw new Error(
    `${viewer ?? 'a visitor'} is told something else in a group\n${request.query}\n${JSON.stringify(request.variables)}\n${grouped}\nthan alone\n${alone}`,
  );
}
