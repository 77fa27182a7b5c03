import { assertAlike } from './alike.js';
import { type Answer, askFile, payloadsOf, type Request } from './ask.js';
import type { Pair } from './pair.js';

const EXPORT = 'id format state total done startedAt expiresAt files { name path bytes rows sha256 }';

/** Everything as each format, what fits hidden words as well, and an earlier time. */
const INPUTS: readonly object[] = [
  { format: 'JSONL' },
  { format: 'CSV' },
  { format: 'PARQUET' },
  { format: 'JSONL', filter: { search: 'weights or agent', not: [{ terms: ['ATLAS:AML.T0051'] }] } },
  { format: 'CSV', asOf: '2026-01-01T00:00:00Z', filter: { not: [{ severities: ['CRITICAL'] }] } },
  { format: 'PARQUET', asOf: '2026-01-01T00:00:00Z' },
];

/**
 * What the viewer takes away as files, and what everybody may, byte for byte. An export is made before its asker is answered here, so that
 * there is no race to compare.
 *
 * @param setStage - called before each question with its number
 */
export async function compareExports(pair: Pair, setStage: (index: number) => void): Promise<void> {
  for (const [index, input] of INPUTS.entries()) {
    setStage(index);
    const started = await pair.askOwn('http', starting(input));
    for (const path of pathsIn(payloadsOf(started))) await compareFile(pair, path);
  }
  for (const id of await askExports(pair)) await pair.askOwn('http', removing(id));
  setStage(INPUTS.length);
  if (pair.viewer === null) await compareSnapshots(pair);
}

/** All of its own, each by its id as well. */
async function askExports(pair: Pair): Promise<readonly string[]> {
  const ids = idsIn(payloadsOf(await pair.askOwn('http', { query: `{ exports { ${EXPORT} } }` })));
  for (const id of ids) await pair.askOwn('http', { query: `{ export(id: ${JSON.stringify(id)}) { ${EXPORT} } }` });
  return ids;
}

function removing(id: string): Request {
  return {
    query: `mutation { removeExport(id: ${JSON.stringify(id)}) { ... on RemoveExportSuccess { id } ... on Refusal { __typename code message } } }`,
  };
}

/** For visitors alone: whoever reads a portion may not notice that others see a placeholder of it come and go. */
async function compareSnapshots(pair: Pair): Promise<void> {
  await Promise.all(pair.worlds.map((world) => world.makeSnapshot()));
  const name = (await compareFile(pair, '/snapshots/LATEST')).body.trim();
  if (!name.startsWith('seamark-public-')) throw new Error(`No snapshot was made: ${name}`);
  await compareFile(pair, `/snapshots/${name}`);
  await compareFile(pair, `/snapshots/${name.replace('jsonl', 'MANIFEST.json')}`);
}

function starting(input: object): Request {
  return {
    query: `mutation($input: StartExportInput!) {
      startExport(input: $input) { ... on StartExportSuccess { export { ${EXPORT} } } ... on Refusal { __typename code message } }
    }`,
    variables: { input },
  };
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('id' in value && typeof value.id === 'string') return [value.id];
  return Object.values(value).flatMap(idsIn);
}

function pathsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('path' in value && typeof value.path === 'string') return [value.path];
  return Object.values(value).flatMap(pathsIn);
}

async function compareFile({ worlds, viewer }: Pair, path: string): Promise<Answer> {
  const answers = await Promise.all(worlds.map((world) => askFile(world.hub.url, viewer, path)));
  return assertAlike({ viewer, door: 'file', request: { query: path } }, answers);
}
