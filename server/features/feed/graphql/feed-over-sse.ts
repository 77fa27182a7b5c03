import { RequestError } from '../../../kernel/request-error.js';
import type { StreamAsked, StreamedOperation, StreamFrame } from '../../../platform/graphql/sse/streamed-operation.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { SubscriptionView } from '../model/saved-subscription.js';
import { FEED_DOCUMENT, FEED_DOCUMENT_WITH_PORTIONS } from './feed-documents.js';

interface Actions {
  findSubscription(viewer: Viewer, input: { readonly name: string }): Promise<SubscriptionView | null>;
}

const PARAMETERS = ['filter', 'after', 'backfill', 'portions', 'name'];

/** `GET /feed`: the subscription `feed` with a selection that does not change, as server-sent events. */
export function feedOverSse({ findSubscription }: Actions): StreamedOperation<Viewer> {
  return {
    toRequest: async (viewer, asked) => {
      const given = valuesOf(asked);
      const name = given.get('name');
      const start = name === undefined ? ownStart(given) : startOf(await findSubscription(viewer, { name }), given);
      const query = isTrue(given, 'portions', false) ? FEED_DOCUMENT_WITH_PORTIONS : FEED_DOCUMENT;
      return { query, variables: { ...start, ...(asked.lastEventId !== null && { after: asked.lastEventId }) } };
    },
    toFrame: ({ feed }) => frameOf(feed),
  };
}

type Values = ReadonlyMap<string, string>;

/** What is not known is refused, and not passed over: a filter that is misspelt would tell too much, and a token does not belong here. */
function valuesOf({ parameters }: StreamAsked): Values {
  for (const name of parameters.keys()) {
    if (!PARAMETERS.includes(name))
      throw badRequest(`A stream has no parameter of that name. It has ${PARAMETERS.join(', ')}.`);
    if (parameters.getAll(name).length > 1) throw badRequest(`${name} is given more than once.`);
  }
  return new Map(parameters);
}

function ownStart(given: Values) {
  return { filter: filterIn(given), after: given.get('after') ?? null, backfill: isTrue(given, 'backfill', true) };
}

/** What the hub keeps under a name is followed as it was saved. */
function startOf(saved: SubscriptionView | null, given: Values) {
  const beside = ['filter', 'after', 'backfill'].filter((name) => given.has(name));
  if (beside.length > 0) throw badRequest(`${beside.join(' and ')}: a subscription that was saved says that itself.`);
  if (saved === null) throw badRequest('You have no subscription of that name.');
  const { filter, cursor, backfill } = saved;
  // As the contract spells it, times too.
  return { filter: JSON.parse(JSON.stringify(filter)) as unknown, after: cursor, backfill };
}

function filterIn(given: Values): unknown {
  const text = given.get('filter');
  if (text === undefined) return null;
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('filter is an AdvisoryFilter as JSON: {"severities":["HIGH","CRITICAL"]}');
  }
}

function isTrue(given: Values, name: string, absent: boolean): boolean {
  const text = given.get(name);
  if (text === undefined) return absent;
  if (text !== 'true' && text !== 'false') throw badRequest(`${name} is true or false.`);
  return text === 'true';
}

/** Events are plain messages; whatever has a cursor moves what the client says that it has. */
function frameOf(feed: unknown): StreamFrame {
  const message = typeof feed === 'object' && feed !== null ? feed : {};
  const id = 'cursor' in message && typeof message.cursor === 'string' ? message.cursor : null;
  const kind = '__typename' in message ? message.__typename : null;
  return { id, event: kind === 'FeedEvent' ? null : kind === 'FeedCaughtUp' ? 'caught-up' : 'notice', data: feed };
}

function badRequest(message: string): RequestError {
  return new RequestError('BAD_REQUEST', message);
}
