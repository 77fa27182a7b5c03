import { createHash } from 'node:crypto';
import type { ImportFormat } from '@seamark/sdk';
import { placeWords, type RecordPlace, type RecordProblem } from './record-place.js';

/** What a record is that stood before in the same import: the same over again, or another one of the same identifier. */
export type Repeat = { readonly is: 'same' } | { readonly is: 'other'; readonly problem: RecordProblem };

/**
 * Which records an import has met. The first of an identifier counts: a folder may hold drafts beside the records, and were
 * each of them sent, every import of it would revise the one by the other and back.
 */
export class Repeats {
  readonly #first = new Map<string, { readonly hash: string; readonly place: string }>();

  constructor(private readonly format: ImportFormat) {}

  /** @returns null for the first record of its identifier, and for one that has none */
  check(text: string, place: RecordPlace): Repeat | null {
    const json: unknown = JSON.parse(text);
    const identifier = IDENTIFIERS[this.format].map((path) => textAt(json, path)).find((found) => found !== null);
    if (identifier === undefined) return null;
    const hash = createHash('sha256').update(canonical(json)).digest('base64');
    const first = this.#first.get(identifier);
    if (first === undefined) {
      this.#first.set(identifier, { hash, place: placeWords(place) });
      return null;
    }
    return first.hash === hash ? { is: 'same' } : { is: 'other', problem: repeated(identifier, first.place) };
  }
}

function repeated(identifier: string, place: string): RecordProblem {
  const message = `Another record of ${identifier} stands at ${place}, and that one counts.`;
  return { code: 'REPEATED', message };
}

/** Where a record of each format says what it is called. */
const IDENTIFIERS: Readonly<Record<ImportFormat, readonly (readonly string[])[]>> = {
  AVID: [
    ['metadata', 'report_id'],
    ['metadata', 'vuln_id'],
  ],
  ATLAS: [['id']],
  OSV: [['id']],
  AIID: [['incident_id']],
};

function textAt(json: unknown, path: readonly string[]): string | null {
  const value = path.reduce<unknown>((found, field) => (isRecord(found) ? found[field] : undefined), json);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? null : text;
}

/** Fields in one order, so that two spellings of a record are one text. */
function canonical(json: unknown): string {
  return JSON.stringify(json, (_, value: unknown) =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
