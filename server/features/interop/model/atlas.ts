import { accept, refuse, type Result } from '../../../kernel/result.js';
import type { ImportedPortion, MappedRecord, RecordProblem } from './mapped-record.js';
import {
  affectedPortions,
  aliasPortions,
  detailPortions,
  linksIn,
  originPortion,
  prosePortions,
  referencePortions,
  SOURCE_PORTION,
  termPortions,
  titlePortion,
} from './portions.js';
import { listAt, textAt, textsAt, valueAt } from './record-reader.js';

/**
 * A case study of MITRE ATLAS.
 *
 * Source: mitre-atlas/atlas-data, case study schema 5
 */
export function mapAtlas(json: unknown): Result<MappedRecord, RecordProblem> {
  const identifier = textAt(json, 'id');
  if (identifier === null || !/^AML\.CS\d{4}$/.test(identifier)) return refuse(NO_CASE_STUDY);
  const title = textAt(json, 'name');
  if (title === null) return refuse({ code: 'NO_TITLE', message: 'The case study has no name.' });
  const portions: readonly ImportedPortion[] = [
    titlePortion(title),
    SOURCE_PORTION,
    ...prosePortions('SUMMARY', withWholeLinks(textAt(json, 'summary'))),
    ...affectedPortions(systemsOf(json)),
    ...termPortions('ATLAS', stepCodes(json, 'technique')),
    ...termPortions('ATLAS', stepCodes(json, 'tactic')),
    ...aliasPortions([identifier]),
    ...prosePortions('TIMELINE', withWholeLinks(stepLines(json))),
    ...detailPortions([
      ['Actor', textsOf(json, 'actor')],
      ['Reported by', textsOf(json, 'reporter')],
    ]),
    ...occurred(json),
    originPortion({ database: 'MITRE ATLAS', identifier, url: `${SITE}/studies/${identifier}`, licence: 'Apache-2.0' }),
    ...referencePortions(linksIn(json, toldIn)),
  ];
  const kind = textAt(json, 'case-study-type') === 'incident' ? 'INCIDENT' : 'RED_TEAM_FINDING';
  return accept({ database: 'MITRE ATLAS', identifier, kind, portions });
}

const SITE = 'https://atlas.mitre.org';

const NO_CASE_STUDY: RecordProblem = {
  code: 'NO_IDENTIFIER',
  message: 'This is no case study of ATLAS: it has no id like AML.CS0021.',
};

/** Links within the site of ATLAS lead nowhere from ours. */
function withWholeLinks(text: string | null): string | null {
  return text === null ? null : text.replace(/(\]\(|\]:\s*)\/(?!\/)/g, `$1${SITE}/`);
}

function systemsOf(json: unknown): readonly { readonly system: string }[] {
  return textsOf(json, 'target').map((system) => ({ system }));
}

/** One text or several. */
function textsOf(json: unknown, field: string): readonly string[] {
  const one = textAt(json, field);
  return one === null ? textsAt(json, field) : [one];
}

function stepCodes(json: unknown, part: 'tactic' | 'technique'): readonly string[] {
  return listAt(json, 'procedure').flatMap((step) => {
    const code = /AML\.T(A\d{4}|\d{4}(\.\d{3})?)/.exec(textAt(step, part) ?? '')?.[0];
    return code === undefined ? [] : [code];
  });
}

/** The steps in their order, each under the tactic and the technique that it is an example of. */
function stepLines(json: unknown): string | null {
  const steps = listAt(json, 'procedure').flatMap((step, index) => {
    const description = textAt(step, 'description');
    const codes = [textAt(step, 'tactic'), textAt(step, 'technique')].filter((code) => code !== null).join(', ');
    return description === null ? [] : [`**Step ${index + 1}** (${codes})\n\n${description}`];
  });
  return steps.length === 0 ? null : steps.join('\n\n');
}

/** ATLAS writes a whole date whatever it knows: `2020-01-01` of granularity YEAR is some time in 2020. */
function occurred(json: unknown): readonly ImportedPortion[] {
  const cut = CUTS[textAt(json, 'incident-date-granularity')?.toUpperCase() ?? 'DATE'] ?? CUTS.DATE;
  const date = /^\d{4}-\d\d-\d\d/.exec(dateText(valueAt(json, 'incident-date')))?.[0];
  if (date === undefined) return [];
  const value = { event: 'OCCURRED', value: date.slice(0, cut.length), precision: cut.precision };
  return [{ type: 'OCCURRED', content: { occurred: value } }];
}

const CUTS: Readonly<Record<string, { readonly precision: string; readonly length: number }>> & {
  readonly DATE: { readonly precision: string; readonly length: number };
} = {
  DATE: { precision: 'DAY', length: 10 },
  MONTH: { precision: 'MONTH', length: 7 },
  YEAR: { precision: 'YEAR', length: 4 },
};

function dateText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const toldIn = (reference: unknown) => ({ type: 'WEB', label: textAt(reference, 'title') });
