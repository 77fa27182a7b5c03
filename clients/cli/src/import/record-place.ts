/** Where a record stands, as editors find it: `reports.jsonl:12`, or `ATLAS.yaml[3]` for the third of a file that is one document. */
export interface RecordPlace {
  readonly file: string;
  /** From 1. Of a document that holds several records, the number of the record; null for a file that is one record. */
  readonly number: number | null;
  readonly is: 'line' | 'item';
}

export function placeWords({ file, number, is }: RecordPlace): string {
  if (number === null) return file;
  return is === 'line' ? `${file}:${number}` : `${file}[${number}]`;
}

/** A record to be sent, why what stands there is none, or one that stands above just so. */
export type FoundRecord =
  | { readonly place: RecordPlace; readonly bytes: number; readonly text: string }
  | { readonly place: RecordPlace; readonly bytes: number; readonly problem: RecordProblem }
  | { readonly place: RecordPlace; readonly bytes: number; readonly isRepeat: true };

export interface RecordProblem {
  readonly code: string;
  readonly message: string;
}
