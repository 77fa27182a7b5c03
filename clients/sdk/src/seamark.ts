import { administrationOf, type Administration } from './administration/administration.js';
import { advisoriesOf, type Advisories } from './advisories.js';
import type { Document } from './document.js';
import { draftsOf, type Drafts } from './drafts.js';
import { eventsOf, type Events } from './events.js';
import { exportsOf, type Exports } from './exports.js';
import { feedOf, type Feed } from './feed/feed.js';
import { feedSockets, type WebSocketClass } from './feed/feed-sockets.js';
import { ReadOrganization, ReadViewer } from './generated/documents.js';
import type { GraphQLAnswer } from './graphql-answer.js';
import { rawRequest, request, type HubAccess, type Token } from './hub-request.js';
import type { Organization } from './organization.js';
import { reviewsOf, type Reviews } from './reviews.js';
import { statisticsOf, type Statistics } from './statistics.js';
import { subscriptionsOf, type Subscriptions } from './subscriptions.js';
import { taxonomiesOf, type Taxonomies } from './taxonomies.js';
import type { Viewer } from './viewer.js';

/** Which hub, and as whom. */
export interface SeamarkOptions {
  /** Where the hub is: `https://hub.example` */
  readonly url: string;
  /** A token, or a function that is asked for one each time. Not given: a visitor, who sees TLP:CLEAR. */
  readonly token?: Token | undefined;
  /** How long one request may take, in milliseconds; 30,000 when not given. Does not concern the feed. */
  readonly timeoutMs?: number | undefined;
  /** Stands in for the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** Stands in for the global `WebSocket`, and in Node before 22 for that of the `ws` package. */
  readonly webSocket?: WebSocketClass | undefined;
}

/**
 * A hub, as one caller sees it.
 *
 * ```ts
 * const seamark = new Seamark({ url: 'http://127.0.0.1:4000', token: process.env.SEAMARK_TOKEN });
 * for await (const advisory of seamark.advisories.list({ where: { severities: ['HIGH', 'CRITICAL'] } }))
 *   console.log(advisory.name, advisory.title ?? '(title withheld)');
 * ```
 *
 * Every method throws SeamarkRequestError, SeamarkFault or SeamarkUnreachable when there is no answer; a refusal is an answer.
 */
export class Seamark {
  readonly administration: Administration;
  readonly advisories: Advisories;
  readonly drafts: Drafts;
  readonly events: Events;
  readonly exports: Exports;
  readonly feed: Feed;
  readonly reviews: Reviews;
  readonly statistics: Statistics;
  readonly subscriptions: Subscriptions;
  readonly taxonomies: Taxonomies;
  readonly #hub: HubAccess;
  readonly #endFeed: () => void;

  constructor(options: SeamarkOptions) {
    this.#hub = toAccess(options);
    const feed = feedOf(this.#hub, feedSockets(this.#hub, options.webSocket));
    this.administration = administrationOf(this.#hub);
    this.advisories = advisoriesOf(this.#hub);
    this.drafts = draftsOf(this.advisories);
    this.events = eventsOf(this.#hub);
    this.exports = exportsOf(this.#hub);
    this.feed = feed;
    this.reviews = reviewsOf(this.#hub);
    this.statistics = statisticsOf(this.#hub);
    this.subscriptions = subscriptionsOf(this.#hub);
    this.taxonomies = taxonomiesOf(this.#hub);
    this.#endFeed = feed.close;
  }

  /** Who the hub takes the caller for. */
  async viewer(): Promise<Viewer> {
    return (await request(this.#hub, ReadViewer, {})).viewer;
  }

  /** The organization of that handle; null when there is none that the caller can see. */
  async organization(handle: string): Promise<Organization | null> {
    return (await request(this.#hub, ReadOrganization, { handle })).organization;
  }

  /** Asks for exactly what a GraphQL query or mutation says. The answer's type is what the document promises. */
  query<Answer, Variables>(document: Document<Answer, Variables>, variables?: Variables): Promise<Answer> {
    return request(this.#hub, document, variables);
  }

  /** The same, with the answer as it came: data and errors side by side, nothing thrown for either. */
  raw(document: string, variables?: Readonly<Record<string, unknown>>): Promise<GraphQLAnswer> {
    return rawRequest(this.#hub, document, variables);
  }

  /** Ends all subscriptions of the feed; its connections close by themselves. */
  close(): void {
    this.#endFeed();
  }
}

function toAccess({ url, token = null, timeoutMs = 30_000, fetch: given }: SeamarkOptions): HubAccess {
  const base = url.replace(/\/+$/, '');
  return {
    endpoint: base.endsWith('/graphql') ? base : `${base}/graphql`,
    token,
    timeoutMs,
    // Called bare: in browsers fetch insists on being called on the window.
    fetch: given ?? ((...request) => fetch(...request)),
  };
}
