import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';

const RECORDS = new URL('../../../../shared/data/avid/reports.jsonl', import.meta.url);
const { as } = await testHub();

const IMPORT = `mutation ($input: ImportRecordsInput!) { importRecords(input: $input) {
  __typename ... on ImportRecordsSuccess { outcomes { result identifier advisoryName problem { code message } warnings { code message path } } }
  ... on Refusal { code message } ... on InvalidInputRefusal { problems { code message path } } } }`;

describe.runIf(existsSync(RECORDS))('AVID', () => {
  it('goes in', { timeout: 120_000 }, async () => {
    const author = as('author@meridian');
    const lines = readFileSync(RECORDS, 'utf8').trim().split('\n');
    for (const run of [1, 2]) {
      const tally = new Map<string, number>();
      const startedAt = performance.now();
      for (let at = 0; at < lines.length; at += 50) {
        const answer = await author.raw(IMPORT, { input: { format: 'AVID', marking: { tlp: 'CLEAR' }, records: lines.slice(at, at + 50) } });
        const result = (answer as any).data?.importRecords;
        if (!result?.outcomes) throw new Error(JSON.stringify(answer).slice(0, 2000));
        for (const o of result.outcomes) {
          tally.set(o.result, (tally.get(o.result) ?? 0) + 1);
          if (o.problem) console.log(o.identifier, o.problem);
          for (const w of o.warnings) { const k = w.code + ' ' + w.message.slice(0, 80); tally.set(k, (tally.get(k) ?? 0) + 1); }
        }
      }
      console.log(run, performance.now() - startedAt, tally);
    }
    expect(1).toBe(1);
  });
});
