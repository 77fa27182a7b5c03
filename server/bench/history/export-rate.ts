import { setTimeout as sleep } from 'node:timers/promises';
import type { Figure } from '../bench.js';
import { helperProcess } from '../feed/helper-process.js';
import { rounded } from '../measure.js';
import type { Stage } from '../stage.js';

/** Portions a second, and megabytes that a hub needs meanwhile beyond what it had. */
const RATE_GOAL = 20_000;
const MEMORY_GOAL = 200;
const MEGABYTE = 1_048_576;

interface MadeExport {
  readonly id: string;
  readonly state: string;
  readonly files: readonly { readonly name: string; readonly rows: number; readonly bytes: number }[];
}

/** Everything that a RESEARCHER sees, as each format, made by a hub in a process of its own. */
export async function* exportRates(stage: Stage, whose: string, formats: readonly string[]): AsyncIterable<Figure> {
  let portions = 0;
  for (const format of formats) {
    const hub = await helperProcess('serve-hub', {
      ...{ hubUrl: stage.hubUrl, contextKey: [...stage.options.contextKey] },
      ...{ port: 0, alone: false },
    });
    try {
      const url = (await hub.ask<string>('url')).replace('ws', 'http');
      const before = await hub.ask<number>('memory');
      const startedAt = performance.now();
      const made = await exportAs(stage, url, format);
      const seconds = (performance.now() - startedAt) / 1_000;
      const megabytes = ((await hub.ask<number>('highest memory')) - before) / MEGABYTE;
      // The table of portions, which stands first, says how many there are.
      portions ||= made.files.find(({ name }) => name === 'portions.csv')?.rows ?? 0;
      yield* figuresOf(`${whose}: export as ${format}`, { portions, seconds, megabytes, made });
    } finally {
      await hub.end();
    }
  }
}

interface Made {
  readonly portions: number;
  readonly seconds: number;
  readonly megabytes: number;
  readonly made: MadeExport;
}

function* figuresOf(what: string, { portions, seconds, megabytes, made }: Made): Iterable<Figure> {
  const bytes = made.files.reduce((sum, each) => sum + each.bytes, 0);
  const detail = `${portions} portions, ${rounded(bytes / MEGABYTE)} MB in ${rounded(seconds)} s`;
  yield { figure: `${what}, milliseconds for ${RATE_GOAL} portions`, ...timeOf(portions, seconds), detail };
  yield { figure: `${what}, memory`, value: rounded(megabytes), unit: 'MB', goal: MEMORY_GOAL };
}

/** A rate as a time, which is the better the smaller, as every figure is. */
function timeOf(portions: number, seconds: number): Pick<Figure, 'value' | 'unit' | 'goal'> {
  return { value: rounded((seconds * 1_000 * RATE_GOAL) / portions), unit: 'ms', goal: 1_000 };
}

async function exportAs({ tokens }: Stage, url: string, format: string): Promise<MadeExport> {
  const asking = { url, token: tokens.get('researcher@ostrava') ?? '' };
  const { startExport } = await asked<{ startExport: { export?: MadeExport; message?: string } }>(
    asking,
    `mutation { startExport(input: { format: ${format} }) { ... on StartExportSuccess { export { ${EXPORT} } } ... on Refusal { message } } }`,
  );
  let made = startExport.export;
  while (made?.state === 'RUNNING') {
    await sleep(50);
    made = (await asked<{ export: MadeExport }>(asking, `{ export(id: "${made.id}") { ${EXPORT} } }`)).export;
  }
  if (made?.state !== 'DONE') throw new Error(`The export was not made: ${startExport.message ?? made?.state}`);
  return made;
}

const EXPORT = 'id state files { name rows bytes }';

async function asked<Answer>({ url, token }: { url: string; token: string }, query: string): Promise<Answer> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as { readonly data?: Answer; readonly errors?: unknown };
  if (data === undefined || errors !== undefined)
    throw new Error(`A question of this bench was refused: ${JSON.stringify(errors)}`);
  return data;
}
