import type { Request } from './ask.js';
import type { Pools } from './input-value.js';
import type { Pair } from './pair.js';
import { ADVISORY } from './whole-view.js';

/** So many are read by one request. */
const AT_ONCE = 12;

/** Every advisory by every name that anybody in either world was told, and everything by its id: seen, hidden and unheard of. */
export async function askDirectly(pair: Pair, pools: Pools): Promise<void> {
  const named = (pools.get('name') ?? []).map((name) => `advisory(name: ${JSON.stringify(name)}) { ${ADVISORY} }`);
  const nodes = (pools.get('id') ?? []).map((id) => `node(id: ${JSON.stringify(id)}) { __typename id ${OF_NODES} }`);
  for (const fields of [...inChunks(named), ...inChunks(nodes)]) await pair.ask('http', together(fields));
}

const OF_NODES = `... on Advisory { viewKey name state portions { id position } } ... on Organization { handle } ... on Community { handle }
  ... on AISystem { name developer }`;

function together(fields: readonly string[]): Request {
  return { query: `{ ${fields.map((field, place) => `d${place}: ${field}`).join('\n')} }` };
}

function inChunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index) =>
    items.slice(index * AT_ONCE, (index + 1) * AT_ONCE),
  );
}
