import { accept, refuse, type Result } from '../../../kernel/result.js';
import { avidKind } from './avid-kind.js';
import { affectsOf } from './avid-affects.js';
import { metricLines } from './avid-metrics.js';
import { severitiesOf } from './avid-severity.js';
import type { ImportedPortion, MappedRecord, RecordProblem } from './mapped-record.js';
import {
  affectedPortions,
  aliasPortions,
  dayPortions,
  detailPortions,
  linksIn,
  originPortion,
  prosePortions,
  referencePortions,
  SOURCE_PORTION,
  termPortions,
  titlePortion,
} from './portions.js';
import { listAt, textAt, textsAt } from './record-reader.js';

/**
 * A report or a vulnerability of the AI Vulnerability Database.
 *
 * Source: avidtools, data model 0.3 (Report, Vulnerability)
 */
export function mapAvid(json: unknown): Result<MappedRecord, RecordProblem> {
  const identifier = textAt(json, 'metadata', 'report_id') ?? textAt(json, 'metadata', 'vuln_id');
  if (identifier === null || !IDENTIFIER.test(identifier)) return refuse(noIdentifier(identifier));
  const title = textAt(json, 'problemtype', 'description', 'value') ?? textAt(json, 'description', 'value');
  if (title === null) return refuse({ code: 'NO_TITLE', message: 'The record describes no problem.' });
  const lang = textAt(json, 'problemtype', 'description', 'lang');
  const portions: readonly ImportedPortion[] = [
    titlePortion(title, lang),
    SOURCE_PORTION,
    ...prosePortions('SUMMARY', textAt(json, 'description', 'value'), textAt(json, 'description', 'lang') ?? lang),
    ...severitiesOf(json),
    ...affectedPortions(affectsOf(json).systems),
    ...termsOf(json),
    ...aliasPortions([identifier, ...aliasesOf(json)]),
    ...prosePortions('EVIDENCE', metricLines(json)),
    ...detailPortions(detailsOf(json)),
    ...dayPortions('REPORTED', textAt(json, 'reported_date') ?? textAt(json, 'published_date')),
    originPortion({ database: 'AVID', identifier, url: `${SITE}/${identifier}`, licence: 'MIT' }),
    ...referencePortions(linksIn(json, toldIn)),
  ];
  return accept({ database: 'AVID', identifier, kind: avidKind(json), portions });
}

const IDENTIFIER = /^AVID-\d{4}-[RV]\d{3,8}$/;
const SITE = 'https://avidml.org/database';

function noIdentifier(identifier: string | null): RecordProblem {
  const said = identifier === null ? 'no identifier' : `"${identifier.slice(0, 60)}" for an identifier`;
  return { code: 'NO_IDENTIFIER', message: `The record has ${said}: a draft that AVID has not numbered yet, perhaps.` };
}

/** Codes stand before a colon; the labels behind it differ from record to record. */
function termsOf(json: unknown): readonly ImportedPortion[] {
  const codes = (...path: readonly string[]) => textsAt(json, 'impact', ...path).map(codeOf);
  const atlas = listAt(json, 'impact', 'atlas').flatMap((item) =>
    [textAt(item, 'tactic'), textAt(item, 'technique')].flatMap((text) => atlasCode(text) ?? []),
  );
  const weaknesses = listAt(json, 'impact', 'cwe').flatMap((item) => textAt(item, 'cweId') ?? []);
  return [
    ...termPortions('AVID_SEP', codes('avid', 'sep_view')),
    ...termPortions('AVID_LIFECYCLE', codes('avid', 'lifecycle_view')),
    ...termPortions('ATLAS', atlas),
    ...termPortions('CWE', weaknesses.map(codeOf)),
  ];
}

function codeOf(text: string): string {
  return text.split(':')[0]?.trim().toUpperCase() ?? '';
}

function atlasCode(text: string | null): string | null {
  return text === null ? null : (/AML\.(TA\d{4}|T\d{4}(\.\d{3})?|M\d{4})/i.exec(text)?.[0] ?? codeOf(text));
}

/** What others call the same issue. A record of a class names its counterpart in its title and its references. */
function aliasesOf(json: unknown): readonly string[] {
  const urls = listAt(json, 'references').flatMap((reference) => textAt(reference, 'url') ?? []);
  const vulnerability = textAt(json, 'impact', 'avid', 'vuln_id') ?? '';
  const group = IDENTIFIER.test(vulnerability) ? [vulnerability] : [];
  switch (textAt(json, 'problemtype', 'classof')) {
    case 'CVE Entry':
      return [...group, ...cvesOf(textAt(json, 'problemtype', 'description', 'value') ?? '', urls)];
    case 'AIID Incident':
      return [...group, ...found(urls, /incidentdatabase\.ai\/cite\/(\d+)/).map((id) => `AIID:${id}`)];
    case 'ATLAS Case Study':
      return [...group, ...found(urls, /atlas\.mitre\.org\/studies\/(AML\.CS\d{4})/)];
    default:
      return group;
  }
}

/** The entry that the record was made from. A title may name another CVE as well, such as the one that was fixed badly before. */
function cvesOf(title: string, urls: readonly string[]): readonly string[] {
  const entry = found(urls, /(?:cve\.org|nvd\.nist\.gov)\/.*(CVE-\d{4}-\d{4,})/i);
  return entry.length > 0 ? entry : (title.match(/CVE-\d{4}-\d{4,}/gi) ?? []).slice(-1);
}

function found(urls: readonly string[], pattern: RegExp): readonly string[] {
  return urls.flatMap((url) => pattern.exec(url)?.[1] ?? []);
}

function toldIn(reference: unknown) {
  const type = textAt(reference, 'type') === 'model' ? 'MODEL' : 'WEB';
  return { type, label: textAt(reference, 'label') };
}

function detailsOf(json: unknown): readonly (readonly [string, readonly string[]])[] {
  const { deployers } = affectsOf(json);
  const credit = [...listAt(json, 'credit'), ...listAt(json, 'credits')];
  const jailbreaks = listAt(json, 'impact', 'odin', 'JailbreakTaxonomy').map((item) =>
    ['Category', 'Strategy', 'Technique'].flatMap((part) => textAt(item, part) ?? []).join(' / '),
  );
  return [
    ['Deployed by', deployers],
    ['Risk domain', textsAt(json, 'impact', 'avid', 'risk_domain')],
    ['Jailbreak taxonomy of 0DIN', [...new Set(jailbreaks)]],
    ['Credit', credit.flatMap((item) => textAt(item, 'value') ?? [])],
  ];
}
