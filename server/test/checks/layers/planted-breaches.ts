/** A file that breaks a rule, to be added to the sound repository. */
export interface PlantedBreach {
  /** What is planted, in words. */
  readonly what: string;
  readonly rule: string;
  readonly path: string;
  readonly text: string;
}

/** What is planted | the rule that it breaks | the file | what the file says. */
const table = `
  a feature that is not in the list               | listed-features-only           | server/features/weather/model/rain.ts               |
  a part that no feature has                      | known-parts-only               | server/features/feed/services/feed-service.ts       |
  a folder that the server does not have          | known-folders-only             | server/lib/dates.ts                                 |
  a barrel                                        | no-barrels                     | server/features/feed/model/index.ts                 |
  a type of a feature below                       | features-look-up               | server/features/advisories/model/news.ts            | import type { Feed } from '../../feed/ports.js';
  a type of a feature below, mentioned in passing | features-look-up               | server/features/advisories/ports.ts                 | export type News = import('../feed/ports.js').Feed;
  a store of another feature                      | insides-stay-inside            | server/features/feed/store/postgres-feed.ts         | import { stored } from '../../advisories/store/postgres-advisories.js';
  an action that calls another feature’s          | insides-stay-inside            | server/features/feed/actions/read-feed.ts           | import { readAdvisory } from '../../advisories/actions/read-advisory.js';
  a store that another feature’s resolver shows   | insides-stay-inside            | server/features/feed/graphql/feed.resolver.ts       | import { stored } from '../../advisories/store/postgres-advisories.js';
  a resolver that shows a store                   | parts-in-order                 | server/features/advisories/graphql/list.resolver.ts | import { stored } from '../store/postgres-advisories.js';
  a resolver that asks a port                     | parts-in-order                 | server/features/advisories/graphql/list.resolver.ts | import type { Advisories } from '../ports.js';
  a resolver that leans on a page                 | parts-in-order                 | server/features/advisories/graphql/list.resolver.ts | export * from '../http/advisory-page.js';
  a store that knows a GraphQL type               | parts-in-order                 | server/features/advisories/store/rows.ts            | import type { shown } from '../graphql/advisory.resolver.js';
  a model that knows a port                       | parts-in-order                 | server/features/advisories/model/finder.ts          | import type { Advisories } from '../ports.js';
  a port that knows an action                     | parts-in-order                 | server/features/advisories/ports.ts                 | import type { readAdvisory } from './actions/read-advisory.js';
  a model that reads files                        | model-is-pure                  | server/features/markings/model/tlp.ts               | import { readFile } from 'fs/promises';
  a model that knows its database                 | model-is-pure                  | server/features/markings/model/tlp.ts               | import type { Database } from '../../../platform/postgres/database.js';
  an action that opens a database                 | actions-use-models-and-ports   | server/features/advisories/actions/count.ts         | import { binaries } from '../../../platform/postgres/database.js';
  an action that fetches                          | actions-use-models-and-ports   | server/features/advisories/actions/fetch.ts         | const http = await import('node:http');
  a store that speaks GraphQL                     | stores-know-no-edge            | server/features/advisories/store/list.ts            | import type { Door } from '../../../platform/graphql/door.js';
  a resolver with a database                      | edges-know-no-database         | server/features/advisories/graphql/list.resolver.ts | import type { Database } from '../../../platform/postgres/database.js';
  somebody who vouches without being a redactor   | only-redactors-vouch           | server/features/advisories/model/shortcut.ts        | import { vouch } from '../../markings/model/redacted.js';
  somebody who vouches under another name         | only-redactors-vouch           | server/features/advisories/model/shortcut.ts        | import * as gate from '../../markings/model/redacted.js';
  a kernel that logs                              | kernel-imports-nothing         | server/kernel/say.ts                                | import { writeSync } from 'node:fs';
  machinery that knows a feature                  | platform-knows-no-feature      | server/platform/http/routes.ts                      | import type { Advisory } from '../../features/advisories/model/advisory.js';
  a feature that reaches for the whole            | only-main-composes             | server/features/feed/graphql/feed.resolver.ts       | import { hub } from '../../../main/hub.js';
  a migration that follows the code               | migrations-stand-still         | server/migrations/0002-second.ts                    | import { features } from '../features/markings/model/redacted.js';
  service that depends on a fake                  | tests-are-not-used             | server/main/start.ts                                | import { fake } from '../features/feed/fake-feed.js';
  an oracle that asks what it judges              | oracle-stands-alone            | server/test/faults/oracle/entitlement.ts            | import { isCleared } from '../../../features/markings/model/clearance.js';
  an oracle that uses the SDK                     | oracle-stands-alone            | server/test/faults/oracle/marking.ts                | import { red } from '@seamark/sdk';
  an oracle that reads what the hub wrote         | oracle-stands-alone            | server/test/faults/oracle/cast.ts                   | export const read = async () => import('node:fs');
  TypeORM outside a store                         | typeorm-in-stores              | server/features/advisories/graphql/list.resolver.ts | import { In } from 'typeorm';
  pg deep inside                                  | typeorm-in-stores              | server/features/advisories/http/dump.ts             | import Client from 'pg/lib/client.js';
  GraphQL in a store                              | graphql-at-the-edge            | server/features/advisories/store/list.ts            | import { GraphQLError } from 'graphql';
  Apollo in a page                                | graphql-at-the-edge            | server/features/advisories/http/door.ts             | import '@apollo/server/plugin/drainHttpServer';
  a logger of its own                             | pino-in-telemetry              | server/main/start.ts                                | import { pino } from 'pino';
  a module name made up as it runs                | imports-are-written-out        | server/main/plugins.ts                              | export const plugin = (name: string) => import('./' + name);
  a client that knows the server                  | clients-know-only-the-contract | clients/cli/src/peek.ts                             | import type { Uuid } from '../../../server/kernel/ids.js';
  a client that knows the server by its name      | clients-know-only-the-contract | clients/cli/src/peek.ts                             | import type { Uuid } from '@seamark/server';
  the SDK by its folder                           | clients-share-only-the-sdk     | clients/cli/src/shortcut.ts                         | import { connect } from '../../sdk/src/connect.js';
  an SDK that knows the CLI                       | clients-share-only-the-sdk     | clients/sdk/src/shell.ts                            | import { main } from '@seamark/cli';
  a server that knows a client                    | server-knows-no-client         | server/main/console.ts                              | import { connect } from '@seamark/sdk';
  seeds that write into a store                   | seeds-use-the-front-door       | seeds/plant.ts                                      | import { stored } from '../server/features/advisories/store/postgres-advisories.js';
  a circle of types                               | no-cycles                      | server/features/advisories/ports.ts                 | import type { readAdvisory } from './actions/read-advisory.js';
`;

export const plantedBreaches: readonly PlantedBreach[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [what = '', rule = '', path = '', text = ''] = line.split('|').map((cell) => cell.trim());
    return { what, rule, path, text };
  });
