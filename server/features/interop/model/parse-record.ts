import { parsedOrNull } from '../../../kernel/foreign-json.js';
import { refuse, type Result } from '../../../kernel/result.js';
import { mapAiid } from './aiid.js';
import { mapAtlas } from './atlas.js';
import { mapAvid } from './avid.js';
import type { ImportFormat, MappedRecord, MapRecord, RecordProblem } from './mapped-record.js';
import { mapOsv } from './osv.js';
import { isRecord } from './record-reader.js';

/** Reads a record as it is sent: JSON of one object. */
export function parseRecord(text: string, format: ImportFormat): Result<MappedRecord, RecordProblem> {
  const json = parsedOrNull(text);
  return isRecord(json) ? MAPS[format](json) : refuse(NO_RECORD);
}

const MAPS: Readonly<Record<ImportFormat, MapRecord>> = { AVID: mapAvid, ATLAS: mapAtlas, OSV: mapOsv, AIID: mapAiid };

const NO_RECORD: RecordProblem = { code: 'NO_RECORD', message: 'This is no record: it is not JSON of one object.' };
