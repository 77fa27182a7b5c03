import type { ApolloServerPlugin } from '@apollo/server';
import { takesGraphqlResponse } from './media-type.js';

/** Faults and timeouts are the hub's, and told as such to whoever only looks at the status. */
const HUB_AT_FAULT: Readonly<Record<string, number>> = { INTERNAL: 500, TIMEOUT: 503 };
const CALLER_AT_FAULT: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, RATE_LIMITED: 429 };

/**
 * Sets the status of an answer without data. To a client that takes `application/json` alone, 200 says that the server
 * understood HTTP, whatever became of the operation; the newer media type tells of errors by 4xx.
 *
 * Source: GraphQL over HTTP, sections 6.4.1 and 6.4.2
 */
export const responseStatus: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      if (response.body.kind !== 'single' || response.body.singleResult.data !== undefined) return;
      const code = String(response.body.singleResult.errors?.[0]?.extensions?.['code']);
      const isModern = takesGraphqlResponse(request.http?.headers.get('accept'));
      response.http.status = statusOf(code, {
        isModern,
        proposed: response.http.status,
        hasQuery: Boolean(request.query),
      });
    },
  }),
};

interface Answer {
  readonly isModern: boolean;
  /** What Apollo Server would answer; of use only where HTTP itself was misused (405, 415). */
  readonly proposed: number | undefined;
  readonly hasQuery: boolean;
}

export function statusOf(code: string, { isModern, proposed, hasQuery }: Answer): number {
  const hubs = HUB_AT_FAULT[code];
  if (hubs !== undefined) return hubs;
  if (proposed !== undefined && proposed !== 400 && proposed !== 500) return proposed;
  if (!isModern && hasQuery) return 200;
  return CALLER_AT_FAULT[code] ?? 400;
}
