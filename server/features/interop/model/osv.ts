import { accept, refuse, type Result } from '../../../kernel/result.js';
import { REFERENCE_TYPES } from '../../advisories/model/portion-content.js';
import type { ImportedPortion, MappedRecord, RecordProblem } from './mapped-record.js';
import { homeOf } from './osv-home.js';
import { osvSeverities } from './osv-severity.js';
import { osvTitle } from './osv-title.js';
import { versionsOf } from './osv-versions.js';
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
import { listAt, textAt, textsAt } from './record-reader.js';

/**
 * A vulnerability of the Open Source Vulnerability format.
 *
 * Source: OSV schema 1.7
 */
export function mapOsv(json: unknown): Result<MappedRecord, RecordProblem> {
  const identifier = textAt(json, 'id');
  if (identifier === null || !/^[A-Za-z]{2,20}-[A-Za-z0-9-]{3,80}$/.test(identifier)) return refuse(NO_IDENTIFIER);
  const withdrawn = textAt(json, 'withdrawn');
  if (withdrawn !== null) return refuse(withdrawnThere(withdrawn));
  const title = osvTitle(json);
  if (title === null) return refuse({ code: 'NO_TITLE', message: 'The record says nothing of what is wrong.' });
  const { database, licence } = homeOf(identifier);
  const portions: readonly ImportedPortion[] = [
    titlePortion(title),
    SOURCE_PORTION,
    ...prosePortions('SUMMARY', textAt(json, 'details') ?? textAt(json, 'summary')),
    ...osvSeverities(json),
    ...affectedPortions(systemsOf(json)),
    ...termPortions('CWE', textsAt(json, 'database_specific', 'cwe_ids')),
    ...aliasPortions([identifier, ...textsAt(json, 'aliases')]),
    ...detailPortions([['Credit', listAt(json, 'credits').flatMap((credit) => textAt(credit, 'name') ?? [])]]),
    ...disclosed(json),
    originPortion({ database, identifier, url: `https://osv.dev/vulnerability/${identifier}`, licence }),
    ...referencePortions(linksIn(json, toldIn)),
  ];
  return accept({ database, identifier, kind: 'VULNERABILITY', portions });
}

const NO_IDENTIFIER: RecordProblem = {
  code: 'NO_IDENTIFIER',
  message: 'This is no record of OSV: it has no id like PYSEC-2021-123.',
};

function withdrawnThere(time: string): RecordProblem {
  const message = `Its database withdrew the record on ${time.slice(0, 10)}. Withdraw the advisory yourself, if you have imported it.`;
  return { code: 'WITHDRAWN_THERE', message };
}

function systemsOf(json: unknown): readonly NonNullable<ImportedPortion['content']['affected']>[] {
  return listAt(json, 'affected').flatMap((affected) => {
    const system = textAt(affected, 'package', 'name');
    if (system === null) return [];
    const purl = textAt(affected, 'package', 'purl');
    const ecosystem = textAt(affected, 'package', 'ecosystem');
    const kind = ecosystem === null ? 'package' : `${ecosystem} package`;
    return [{ system, kind, identifiers: purl === null ? [] : [purl], versions: versionsOf(affected) }];
  });
}

/** Go's records carry the first day of the calendar until they are published. */
function disclosed(json: unknown): readonly ImportedPortion[] {
  const time = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?/.exec(textAt(json, 'published') ?? '')?.[0];
  if (time === undefined) return [];
  const occurred = { event: 'DISCLOSED', value: `${time}Z`, precision: 'TIME' };
  return [{ type: 'OCCURRED', content: { occurred } }];
}

function toldIn(reference: unknown) {
  const type = textAt(reference, 'type') ?? 'WEB';
  return { type: TYPES.includes(type) ? type : 'WEB', label: null };
}

/** Types that this hub has as well: all of OSV's but INTRODUCED. */
const TYPES: readonly string[] = REFERENCE_TYPES;
