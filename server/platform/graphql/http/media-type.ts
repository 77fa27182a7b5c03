import type { IncomingMessage } from 'node:http';

const GRAPHQL_RESPONSE = 'application/graphql-response+json';

/** True when the client reads the media type whose status codes tell of GraphQL errors. Source: GraphQL over HTTP, section 6.4 */
export function takesGraphqlResponse(accept: string | undefined): boolean {
  return accept?.toLowerCase().includes(GRAPHQL_RESPONSE) ?? false;
}

/** What an answer made before negotiation is labelled as. */
export function mediaTypeFor(request: IncomingMessage): string {
  return `${takesGraphqlResponse(request.headers.accept) ? GRAPHQL_RESPONSE : 'application/json'}; charset=utf-8`;
}
