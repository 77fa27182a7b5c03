import { askSubgraph } from './ask.js';
import type { Pools } from './input-value.js';
import type { Pair } from './pair.js';
import { SYSTEMS } from './script-words.js';
import { ADVISORY } from './whole-view.js';

const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename
  ... on Advisory { ${ADVISORY} }
  ... on Organization { id handle name sector country }
  ... on Community { id handle name }
  ... on AISystem { id name systemKind: kind developer identifier identifiers }
  ... on Term { scheme code label }
} }`;

/** Whose gateways ask first: what is kept of their answers must not be served to the viewer. */
const OTHERS = ['author@maker', 'author@cert', 'author@campus'];

/** Everything that another subgraph could name, of what the viewer sees and of what it does not; of viewers that are never told TLP:RED. */
export async function askEntities(pair: Pair, pools: Pools): Promise<void> {
  if (!pair.isBelowRed) return;
  const request = { query: ENTITIES, variables: { representations: representationsOf(pools) } };
  for (const { hub } of pair.worlds) for (const account of OTHERS) await askSubgraph(hub.url, account, request);
  const { body } = await pair.askOwn('subgraph', request);
  if (!body.includes('"__typename":"Term"')) throw new Error(`Nothing can be found by this: ${body}`);
}

function representationsOf(pools: Pools): readonly unknown[] {
  const named = (type: string, field: string, pool: readonly string[]) =>
    pool.map((text) => ({ __typename: type, [field]: text }));
  return [
    ...named('Advisory', 'name', pools.get('name') ?? []),
    ...named('Organization', 'handle', pools.get('organization') ?? []),
    ...named('Community', 'handle', pools.get('community') ?? []),
    ...named('AISystem', 'id', pools.get('id') ?? []),
    ...named('AISystem', 'identifier', [...SYSTEMS, 'https://orca.example']),
    { __typename: 'Term', scheme: 'ATLAS', code: 'AML.T0051' },
  ];
}
