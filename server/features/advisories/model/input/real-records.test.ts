import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PortionInput } from '../advisory-input.js';
import { aPortionInput } from './fake-input.js';
import { anInputMoment } from '../fake-world.js';
import { parsePortions } from './parse-portions.js';

/** Real reports, where they are at hand; they are no part of this project. */
const REPORTS = fileURLToPath(new URL('../../../../../../shared/data/avid/reports.jsonl', import.meta.url));

interface Report {
  readonly metadata: { readonly report_id: string };
  readonly affects?: {
    readonly developer?: readonly string[];
    readonly artifacts?: readonly { readonly name: string }[];
  };
  readonly problemtype?: { readonly description?: { readonly value: string } };
  readonly description?: { readonly lang: string; readonly value: string };
  readonly references?: readonly { readonly label: string; readonly url: string }[];
  readonly impact?: {
    readonly cvss?: { readonly version: string; readonly vectorString: string; readonly baseScore: number };
  };
}

const reports: readonly Report[] = existsSync(REPORTS)
  ? readFileSync(REPORTS, 'utf8')
      .trim()
      .split('\n')
      .map((line): Report => JSON.parse(line))
  : [];

describe.runIf(reports.length > 0)('real reports', () => {
  it('fit with all they say, as they say it, but for a stray tag that is named with its line', () => {
    const problems = reports.flatMap((report) => problemsOf(portionsOf(report, asItIs)));

    expect(
      problems.filter(({ message }) => !/^Line \d+ holds raw HTML: "<.+"\. Put it in a code span/.test(message)),
    ).toEqual([]);
    expect(problems.length).toBeLessThan(reports.length / 100);
  });

  it('fit as a whole once a sign that would begin a tag is escaped', () => {
    expect(reports.flatMap((report) => problemsOf(portionsOf(report, escaped)))).toEqual([]);
  });
});

function asItIs(text: string): string {
  return text;
}

/** As an importer does; inside code the sign stands for itself. */
function escaped(text: string): string {
  const parts = text.split(/(`[^`]*`)/);
  return parts.map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '\\<'))).join('');
}

function problemsOf(portions: readonly PortionInput[]): readonly { readonly code: string; readonly message: string }[] {
  const parsed = parsePortions([aPortionInput('TITLE', { text: 'A report' }), ...portions], anInputMoment());
  return parsed.ok ? [] : parsed.refusal;
}

function portionsOf(report: Report, write: (text: string) => string): readonly PortionInput[] {
  const { metadata, problemtype, description, references = [] } = report;
  const alias = metadata.report_id;
  const { value: text, lang } = description ?? { value: alias, lang: 'en' };
  return [
    aPortionInput('TITLE', { text: write(problemtype?.description?.value ?? alias) }),
    { ...aPortionInput('SUMMARY', { text: write(text) }), lang },
    aPortionInput('ALIAS', { alias }),
    ...systemsOf(report),
    ...references
      .filter(({ url }) => /^https?:/.test(url))
      .map(({ url, label }) => aPortionInput('REFERENCE', { reference: { url, label } })),
    ...severitiesOf(report),
  ];
}

function systemsOf({ affects }: Report): readonly PortionInput[] {
  const { artifacts = [], developer: [developer = null] = [] } = affects ?? {};
  return artifacts.map(({ name }) => aPortionInput('AFFECTED', { affected: { system: name, developer } }));
}

function severitiesOf({ impact }: Report): readonly PortionInput[] {
  if (!impact?.cvss) return [];
  const { version, vectorString, baseScore } = impact.cvss;
  const scheme = `CVSS_V${version.replace('.', '_')}`;
  return [aPortionInput('SEVERITY', { severity: { scheme, value: baseScore.toFixed(1), vector: vectorString } })];
}
