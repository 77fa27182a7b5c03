import { readFile } from 'node:fs/promises';
import type { ImportFormat } from '@seamark/sdk';
import { linesOf } from './lines-of.js';
import { readDocument } from './read-document.js';
import type { RecordFile } from './record-files.js';
import { Repeats } from './repeats.js';
import type { FoundRecord, RecordPlace, RecordProblem } from './record-place.js';

/** How long the JSON of one record may be. What the hub takes at once is a little more. */
export const MAX_RECORD_BYTES = 400_000;

/** The records of some files, one after another: a line each in JSONL, else those that the document is made of. */
export async function* readRecords(files: readonly RecordFile[], format: ImportFormat): AsyncGenerator<FoundRecord> {
  const repeats = new Repeats(format);
  for (const file of files) {
    const records = /\.(jsonl|ndjson)$/i.test(file.path) ? recordLines(file) : recordItems(file);
    for await (const record of records) yield 'text' in record ? withoutRepeat(record, repeats) : record;
  }
}

function withoutRepeat(record: Extract<FoundRecord, { readonly text: string }>, repeats: Repeats): FoundRecord {
  const { place, bytes, text } = record;
  const repeat = repeats.check(text, place);
  if (repeat === null) return record;
  return repeat.is === 'same' ? { place, bytes, isRepeat: true } : { place, bytes, problem: repeat.problem };
}

async function* recordLines({ path }: RecordFile): AsyncGenerator<FoundRecord> {
  for await (const { number, bytes, text } of linesOf(path, MAX_RECORD_BYTES)) {
    const place: RecordPlace = { file: path, number, is: 'line' };
    if (text === null) yield { place, bytes, problem: TOO_LONG };
    else if (text !== '') yield { place, bytes, ...textOrProblem(text) };
  }
}

/** A byte order mark stands before the first line of some files. */
function textOrProblem(text: string): { readonly text: string } | { readonly problem: RecordProblem } {
  const json = text.replace(/^\uFEFF/, '');
  try {
    JSON.parse(json);
    return { text: json };
  } catch {
    return { problem: BROKEN };
  }
}

async function* recordItems({ path, bytes }: RecordFile): AsyncGenerator<FoundRecord> {
  const document = readDocument(await readFile(path, 'utf8'), path);
  if (!document.ok) return yield { place: { file: path, number: null, is: 'item' }, bytes, problem: BROKEN };
  const { items } = document;
  for (const [index, item] of items.entries()) {
    const place: RecordPlace = { file: path, number: document.isOne ? null : index + 1, is: 'item' };
    const text = JSON.stringify(item);
    const share = bytes / items.length;
    if (Buffer.byteLength(text) > MAX_RECORD_BYTES) yield { place, bytes: share, problem: TOO_LONG };
    else yield { place, bytes: share, text };
  }
}

const BROKEN: RecordProblem = { code: 'BROKEN', message: 'This cannot be read: it is cut off, or no JSON.' };
const TOO_LONG: RecordProblem = {
  code: 'TOO_LONG',
  message: `This is longer than ${MAX_RECORD_BYTES} bytes, which no record is.`,
};
