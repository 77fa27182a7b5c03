import { accept, refuse, type Result } from '../../../kernel/result.js';
import type { ImportedPortion, MappedRecord, RecordProblem } from './mapped-record.js';
import {
  aliasPortions,
  dayPortions,
  detailPortions,
  originPortion,
  prosePortions,
  SOURCE_PORTION,
  titlePortion,
} from './portions.js';
import { listAt, numberAt, textAt } from './record-reader.js';

/**
 * An incident of the AI Incident Database. Whom it names as deployers and as harmed are words of its editors, `scammers` and
 * `unknown` among them: they are told as such, and make no organization and no system here.
 *
 * Source: responsible-ai-collaborative/aiid, incidents collection
 */
export function mapAiid(json: unknown): Result<MappedRecord, RecordProblem> {
  const number = numberAt(json, 'incident_id');
  if (number === null || !Number.isInteger(number) || number < 1) return refuse(NO_INCIDENT);
  const title = textAt(json, 'title');
  if (title === null) return refuse({ code: 'NO_TITLE', message: `Incident ${number} has no title.` });
  const identifier = String(number);
  const url = `https://incidentdatabase.ai/cite/${identifier}`;
  const portions: readonly ImportedPortion[] = [
    titlePortion(title),
    SOURCE_PORTION,
    ...prosePortions('SUMMARY', textAt(json, 'description')),
    ...aliasPortions([`AIID:${identifier}`]),
    ...detailPortions([
      ['Alleged deployer', namesAt(json, 'deployers')],
      ['Alleged developer', namesAt(json, 'developers')],
      ['Allegedly harmed or nearly harmed', namesAt(json, 'harmed')],
      ['Reports in the database', reportCount(json)],
    ]),
    ...dayPortions('OCCURRED', textAt(json, 'date')),
    originPortion({ database: 'AIID', identifier, url, licence: 'CC-BY-SA-4.0' }),
  ];
  return accept({ database: 'AIID', identifier, kind: 'INCIDENT', portions });
}

const NO_INCIDENT: RecordProblem = {
  code: 'NO_IDENTIFIER',
  message: 'This is no incident of AIID: it has no incident_id that is a number from 1.',
};

function namesAt(json: unknown, field: string): readonly string[] {
  return [
    ...new Set(listAt(json, field).flatMap((entity) => textAt(entity, 'name') ?? textAt(entity, 'entity_id') ?? [])),
  ];
}

function reportCount(json: unknown): readonly string[] {
  const { length } = listAt(json, 'report_numbers');
  return length === 0 ? [] : [String(length)];
}
