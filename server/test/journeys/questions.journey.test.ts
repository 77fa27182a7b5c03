import { existsSync, readFileSync } from 'node:fs';
import { accepted, type ImportFormat } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { aCaseStudy, anAvidReport, anIncident, anOsvRecord } from '../../features/interop/model/fake-records.js';
import { listAt } from '../../features/interop/model/record-reader.js';
import { hubCli } from '../hub-cli.js';
import { testHub } from '../test-hub.js';

/** Real records; they are not part of the repository, so a clone may lack them. */
const DATA = new URL('../../../../shared/data/', import.meta.url);

const SETS: readonly (readonly [ImportFormat, string])[] = [
  ['AVID', 'avid/reports.jsonl'],
  ['AVID', 'avid/vulnerabilities.jsonl'],
  ['ATLAS', 'atlas/ATLAS.json'],
  ['OSV', 'osv-pypa/pysec-ai.osv.jsonl'],
  ['AIID', 'aiid/incidents.cc-by-sa.jsonl'],
];

/** A command line of the page, and what it prints. */
interface Answered {
  readonly line: string;
  readonly answer: string;
}

const page = readFileSync(new URL('../../../seeds/questions.md', import.meta.url), 'utf8');
const answered: readonly Answered[] = [...page.matchAll(/```text\n\$ seamark (.*)\n([\s\S]*?)```/g)].map(
  ([, line = '', answer = '']) => ({ line, answer }),
);

const opened = await testHub();
const cli = hubCli(opened);

/** Names are another hub's own. */
function unnamed(out: string): string {
  return out.replaceAll(/SMK-\w{5}-\w{5}/g, 'SMK-…');
}

/** The words of a line as a shell parts them. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

async function take(format: ImportFormat, records: readonly string[]): Promise<void> {
  for (let at = 0; at < records.length; at += 50)
    accepted(
      await opened
        .as('author@meridian')
        .advisories.importRecords({ format, marking: { tlp: 'CLEAR' }, records: records.slice(at, at + 50) }),
    );
}

function realRecords(file: string): readonly string[] {
  const text = readFileSync(new URL(file, DATA), 'utf8');
  if (file.endsWith('.jsonl')) return text.trim().split('\n');
  return listAt(JSON.parse(text), 'case-studies').map((study) => JSON.stringify(study));
}

describe.runIf(existsSync(DATA))('the questions of the page, over all real records,', () => {
  it('have the answers that the page gives', { timeout: 600_000 }, async () => {
    for (const [format, file] of SETS) await take(format, realRecords(file));

    for (const { line, answer } of answered) {
      const { code, out } = await cli(undefined, wordsOf(line));
      expect({ line, code, out: unnamed(out) }).toEqual({ line, code: 0, out: answer });
    }
  });
});

describe('the questions of the page', () => {
  it('are answered by one line each, whatever records there are', async () => {
    const own = [anAvidReport(), anOsvRecord(), anIncident(), aCaseStudy()].map((record) => JSON.stringify(record));
    const formats = ['AVID', 'OSV', 'AIID', 'ATLAS'] as const;
    for (const [place, format] of formats.entries()) await take(format, own.slice(place, place + 1));

    const codes = await Promise.all(answered.map(async ({ line }) => (await cli(undefined, wordsOf(line))).code));

    expect(answered.length).toBeGreaterThan(4);
    expect(new Set(codes)).toEqual(new Set([0]));
  });

  it('leave out measurements of scanners, and count what else was reported in a month', async () => {
    const report = anAvidReport({
      metadata: { report_id: 'AVID-2031-R0008' },
      problemtype: {
        classof: 'CVE Entry',
        type: 'Advisory',
        description: { lang: 'eng', value: 'A letter runs code' },
      },
    });
    await take(
      'AVID',
      [anAvidReport(), report].map((record) => JSON.stringify(record)),
    );

    const { out } = await cli(
      undefined,
      wordsOf(
        "stats --by developer --over month --date-of reported --where 'kind!=red-team-finding reported>=2031-01-01'",
      ),
    );

    expect(out).toBe('2031-02\ttern cloud\tTern Cloud\t1\n');
  });
});
