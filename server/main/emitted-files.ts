import { printRefusals } from './print-refusals.js';
import { printSchema } from '../platform/graphql/schema/print-schema.js';
import { buildHubSchema } from './resolvers.js';
import { buildHubSubgraph } from './subgraph.js';

/** What is emitted from the code and committed: the path from the top of the repository, and the text. */
export function emittedFiles(): ReadonlyMap<string, string> {
  const schema = buildHubSchema();
  return new Map([
    ['schema/hub.graphql', printSchema(schema)],
    ['schema/subgraph.graphql', buildHubSubgraph(schema).sdl],
    ['schema/refusals.md', printRefusals(schema)],
  ]);
}
