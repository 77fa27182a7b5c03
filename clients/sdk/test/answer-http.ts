import type { IncomingMessage, RequestListener } from 'node:http';
import { graphql, type GraphQLSchema } from 'graphql';

/** GraphQL over HTTP in its simplest form. The token `wrong` is refused, as a hub refuses what it does not know. */
export function answerHttp(schema: GraphQLSchema, rootValue: object): RequestListener {
  return (request, response) => {
    void (async () => {
      const token = request.headers.authorization?.replace('Bearer ', '') ?? null;
      if (token === 'wrong') return response.writeHead(401).end('{"errors":[{"message":"This token is unknown."}]}');

      const { query: source, variables: variableValues } = await readBody(request);
      const answer = await graphql({ schema, source, rootValue, contextValue: { token }, variableValues });
      response.writeHead(answer.data === undefined ? 400 : 200, {
        'content-type': 'application/graphql-response+json',
      });
      return response.end(JSON.stringify(answer));
    })();
  };
}

async function readBody(request: IncomingMessage): Promise<{ query: string; variables?: Record<string, unknown> }> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}
