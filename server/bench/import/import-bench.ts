import { existsSync, readFileSync } from 'node:fs';
import { accepted, type ImportOutcome, Seamark } from '@seamark/sdk';
import { anAvidCve } from '../../features/interop/model/fake-records.js';
import { buildHub } from '../../main/hub.js';
import type { Bench, Figure } from '../bench.js';
import { rounded } from '../measure.js';
import type { Stage } from '../stage.js';

/** Real reports where they are at hand; else as many made-up ones. They are no part of the repository. */
const REPORTS = new URL('../../../../shared/data/avid/reports.jsonl', import.meta.url);
const REPORT_COUNT = 1_396;
/** As the command line sends them. */
const BATCH = 50;
const GOAL_SECONDS = 20;

export const importBench: Bench = {
  name: 'import',
  claim: 'A database of some thousand records goes in over HTTP in the time in which a person waits for it.',
  run: (stage) => measured(stage),
};

async function* measured(stage: Stage): AsyncIterable<Figure> {
  const hub = await buildHub(stage.options);
  const author = new Seamark({ url: hub.url, token: stage.tokens.get('author@meridian') ?? null });
  const [records, whose] = recordsAtHand();
  try {
    for (const run of ['first run', 'again']) {
      const startedAt = performance.now();
      const outcomes = await importAll(author, records);
      const seconds = (performance.now() - startedAt) / 1_000;
      const detail = `${records.length} ${whose}: ${tally(outcomes)}`;
      yield { figure: `AVID, ${run}`, value: rounded(seconds), unit: 's', goal: GOAL_SECONDS, detail };
      yield { figure: `AVID, ${run}, a second`, value: rounded(records.length / seconds), unit: 'records' };
    }
  } finally {
    author.close();
    await hub.stop();
  }
}

function recordsAtHand(): readonly [records: readonly string[], whose: string] {
  if (existsSync(REPORTS)) return [readFileSync(REPORTS, 'utf8').trim().split('\n'), 'real reports'];
  const made = Array.from({ length: REPORT_COUNT }, (_, number) =>
    JSON.stringify(anAvidCve({ metadata: { report_id: `AVID-2031-R${10_000 + number}` } })),
  );
  return [made, 'made-up reports'];
}

async function importAll(author: Seamark, records: readonly string[]): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (let at = 0; at < records.length; at += BATCH) {
    const batch = {
      format: 'AVID' as const,
      marking: { tlp: 'CLEAR' as const },
      records: records.slice(at, at + BATCH),
    };
    outcomes.push(...accepted(await author.advisories.importRecords(batch)).outcomes);
  }
  return outcomes;
}

function tally(outcomes: readonly ImportOutcome[]): string {
  const results = outcomes.map(({ result }) => result.toLowerCase());
  return [...new Set(results)]
    .map((result) => `${results.filter((other) => other === result).length} ${result}`)
    .join(', ');
}
