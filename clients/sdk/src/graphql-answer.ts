import { SeamarkFault, SeamarkRequestError } from './errors.js';

/** One error of a GraphQL answer, as it travels. */
export interface GraphQLError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: unknown; readonly reference?: unknown };
}

/** An answer as GraphQL over HTTP has it: `data` may be there in part when there are `errors`. */
export interface GraphQLAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLError[];
}

/** The first error that `errors` hold, as one to throw. */
export function toError(errors: readonly GraphQLError[]): SeamarkRequestError | SeamarkFault {
  const [first] = errors;
  const code = errorCode(first);
  const message = first?.message ?? 'The hub answered an error without saying which.';
  if (code === 'CURSOR_UNKNOWN') return new SeamarkRequestError(code, LIST_ANEW);
  if (code !== 'INTERNAL') return new SeamarkRequestError(code, message);

  const reference = first?.extensions?.reference;
  return new SeamarkFault(typeof reference === 'string' ? reference : null, message);
}

/** To go on from anywhere else could skip events, so nothing but the caller can mend it. */
const LIST_ANEW =
  'The hub knows no such cursor of this account. List the advisories anew, and follow the feed from that list’s feedCursor.';

/** A document that the hub could not parse or validate has codes of the GraphQL library, which say nothing to a caller. */
function errorCode(error: GraphQLError | undefined): string {
  const code = error?.extensions?.code;
  return typeof code === 'string' && !code.startsWith('GRAPHQL_') ? code : 'BAD_REQUEST';
}

/** True for parsed JSON that has the form of a GraphQL answer. */
export function isAnswer(json: unknown): json is GraphQLAnswer {
  if (typeof json !== 'object' || json === null) return false;
  return 'data' in json || ('errors' in json && Array.isArray(json.errors));
}
