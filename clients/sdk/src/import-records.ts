import { ImportRecords } from './generated/documents.js';
import type { ImportRecordsInput, ImportResult } from './generated/schema.js';
import { request, type HubAccess } from './hub-request.js';
import { readRefusal } from './outcome.js';
import type { InputProblem, Refusal } from './refusal.js';

/** What came of one record of another database. */
export interface ImportOutcome {
  readonly result: ImportResult;
  /** As its database calls it; null when the record does not say. */
  readonly identifier: string | null;
  /** The advisory that says what the record says; null when there is none. */
  readonly advisoryName: string | null;
  /** Why it was skipped, null when it was not. */
  readonly problem: { readonly code: string; readonly message: string } | null;
  /** What of it was left out, or is worth a second look. */
  readonly warnings: readonly InputProblem[];
}

/** What a hub made of a batch of records: an outcome for each, in their order, or nothing at all for a reason. */
export type ImportAnswer =
  | { readonly ok: true; readonly outcomes: readonly ImportOutcome[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Sends one batch. */
export async function importRecords(hub: HubAccess, input: ImportRecordsInput): Promise<ImportAnswer> {
  const { importRecords: answered } = await request(hub, ImportRecords, { input });
  if ('outcomes' in answered) return { ok: true, outcomes: answered.outcomes };
  return { ok: false, refusal: readRefusal(answered) };
}
