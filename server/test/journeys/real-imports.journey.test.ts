import { existsSync, readFileSync } from 'node:fs';
import { accepted, type ImportFormat, type ImportOutcome } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { listAt, textsAt } from '../../features/interop/model/record-reader.js';
import { testHub } from '../test-hub.js';

/** Real records; they are not part of the repository, so a clone may lack them. */
const DATA = new URL('../../../../shared/data/', import.meta.url);

const { as } = await testHub();

/** The counts that the data's own index gives. */
const SETS: readonly { readonly format: ImportFormat; readonly file: string; readonly count: number }[] = [
  { format: 'AVID', file: 'avid/reports.jsonl', count: 1_396 },
  { format: 'AVID', file: 'avid/vulnerabilities.jsonl', count: 40 },
  { format: 'ATLAS', file: 'atlas/ATLAS.json', count: 57 },
  { format: 'OSV', file: 'osv-pypa/pysec-ai.osv.jsonl', count: 336 },
  { format: 'AIID', file: 'aiid/incidents.cc-by-sa.jsonl', count: 1_137 },
];

function recordsOf(file: string): readonly string[] {
  const text = readFileSync(new URL(file, DATA), 'utf8');
  if (file.endsWith('.jsonl')) return text.trim().split('\n');
  return listAt(JSON.parse(text), 'case-studies').map((study) => JSON.stringify(study));
}

async function imported(format: ImportFormat, records: readonly string[]): Promise<readonly ImportOutcome[]> {
  const author = as('author@meridian');
  const outcomes: ImportOutcome[] = [];
  for (let at = 0; at < records.length; at += 50) {
    const batch = { format, marking: { tlp: 'CLEAR' as const }, records: records.slice(at, at + 50) };
    outcomes.push(...accepted(await author.advisories.importRecords(batch)).outcomes);
  }
  return outcomes;
}

function tallyOf(outcomes: readonly ImportOutcome[]): string {
  const warnings = outcomes.flatMap((outcome) => outcome.warnings.map(({ code }) => code));
  const skipped = outcomes.flatMap(({ identifier, problem }) =>
    problem ? [`${identifier ?? '?'} ${problem.code}`] : [],
  );
  const results = outcomes.map(({ result }) => result.toLowerCase());
  return [...counts(results), ...counts(warnings), ...skipped].join(', ');
}

function counts(words: readonly string[]): readonly string[] {
  return [...new Set(words)].map((word) => `${words.filter((other) => other === word).length} ${word}`);
}

/** The names of the advisories made of those records that hold a text. */
function holding(text: string, { records, outcomes }: Brought) {
  return outcomes.flatMap(({ advisoryName }, index) => (records[index]?.includes(text) ? (advisoryName ?? []) : []));
}

interface Brought {
  readonly records: readonly string[];
  readonly outcomes: readonly ImportOutcome[];
}

const brought = new Map<string, Brought>();

function broughtOf(file: string): Brought {
  return brought.get(file) ?? { records: [], outcomes: [] };
}

describe.runIf(existsSync(DATA)).each(SETS)('all records of $file', ({ format, file, count }) => {
  const records = existsSync(DATA) ? recordsOf(file) : [];

  it(`are taken, ${count} of them, and unchanged the second time`, { timeout: 240_000 }, async () => {
    const startedAt = performance.now();
    const outcomes = await imported(format, records);
    const seconds = (performance.now() - startedAt) / 1000;
    const again = await imported(format, records);
    process.stdout.write(
      `${file}: ${records.length} records in ${seconds.toFixed(1)} s, ${(records.length / seconds).toFixed(0)} a second: ${tallyOf(outcomes)}\n`,
    );
    brought.set(file, { records, outcomes });

    expect(counts(outcomes.map(({ result }) => result))).toEqual([`${count} TAKEN`]);
    expect(counts(again.map(({ result }) => result))).toEqual([`${count} UNCHANGED`]);
  });
});

describe.runIf(existsSync(DATA))('records of AVID and of PyPA', () => {
  it('know of one another where both tell of CVE-2023-39968', { timeout: 30_000 }, async () => {
    const [avid = '', ...more] = holding('CVE-2023-39968', broughtOf('avid/reports.jsonl'));
    const [osv = '', ...others] = holding('CVE-2023-39968', broughtOf('osv-pypa/pysec-ai.osv.jsonl'));

    expect([more, others]).toEqual([[], []]);
    expect(await as().advisories.related(avid)).toMatchObject([
      { aliases: ['CVE-2023-39968'], advisory: { name: osv, origin: { database: 'PyPA' } } },
    ]);
    expect(await as().advisories.related(osv)).toMatchObject([{ advisory: { name: avid } }]);
  });

  it('are related in all cases in which a CVE is that of both', { timeout: 60_000 }, async () => {
    const cves = new Set(broughtOf('osv-pypa/pysec-ai.osv.jsonl').records.flatMap(cvesOf));
    const avid = broughtOf('avid/reports.jsonl');
    const twins = avid.records.flatMap((text, index) => {
      const entry = /CVERecord\?id=(CVE-\d{4}-\d+)"/.exec(text)?.[1] ?? '';
      return cves.has(entry) ? [{ entry, name: avid.outcomes[index]?.advisoryName ?? '' }] : [];
    });

    const related = [];
    for (const { entry, name } of twins) {
      const found = await as().advisories.related(name);
      related.push(found.some(({ aliases }) => aliases.includes(entry)));
    }

    process.stdout.write(`${twins.length} CVEs stand in AVID and in PyPA, and relate their advisories\n`);
    expect(twins.length).toBeGreaterThan(100);
    expect(related).not.toContain(false);
  });
});

function cvesOf(record: string): readonly string[] {
  return textsAt(JSON.parse(record), 'aliases').filter((alias) => alias.startsWith('CVE-'));
}
