import type { Request } from './ask.js';
import { inChunks } from './in-chunks.js';
import type { Pools } from './input-value.js';
import type { Pair } from './pair.js';

/** So many are read by one request. */
const AT_ONCE = 12;

const SHOWN =
  'viewKey name state revision revisionId publishedAt updatedAt withheldCount portions { id type position }';

/** Every advisory by every name that anybody in either world was told, and everything by its id: seen, hidden and unheard of. */
export async function askDirectly(pair: Pair, pools: Pools): Promise<void> {
  const named = (pools.get('name') ?? []).map((name) => `advisory(name: ${JSON.stringify(name)}) { ${SHOWN} }`);
  const nodes = (pools.get('id') ?? []).map((id) => `node(id: ${JSON.stringify(id)}) { __typename id ${OF_NODES} }`);
  for (const fields of [...inChunks(named, AT_ONCE), ...inChunks(nodes, AT_ONCE)])
    await pair.askOwn('http', together(fields));
}

const OF_NODES = `... on Advisory { ${SHOWN} } ... on Organization { handle } ... on Community { handle } ... on AISystem { name developer }`;

function together(fields: readonly string[]): Request {
  return { query: `{ ${fields.map((field, place) => `d${place}: ${field}`).join('\n')} }` };
}
