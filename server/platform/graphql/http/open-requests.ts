import type { Route } from '../../http/route.js';
import type { Asker } from '../asker.js';
import type { GraphqlOptions } from '../graphql-options.js';
import { makeApollo } from './apollo.js';
import { graphqlRoute } from './graphql-route.js';

/** A door for requests alone, which answers `schema` by POST. */
export async function openRequests<Viewer extends Asker>(options: GraphqlOptions<Viewer>): Promise<Route> {
  const apollo = makeApollo(options);
  await apollo.start();
  return graphqlRoute(apollo, options);
}
