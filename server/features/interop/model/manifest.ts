import type { ExportFile, ExportRequest } from './export-job.js';

/** What a manifest is made of. */
export interface ManifestParts {
  readonly request: ExportRequest;
  readonly clearance: string;
  /** Where the hub is. */
  readonly hub: string;
  readonly madeAt: Date;
  readonly advisories: number;
  readonly files: readonly ExportFile[];
  /** How many advisories come under which licence of another database. */
  readonly licences: ReadonlyMap<string, number>;
}

/** What a file holds, for whoever finds it later: JSON. */
export function manifestText({ request, clearance, hub, madeAt, advisories, files, licences }: ManifestParts): string {
  const { filter, asOf, format } = request;
  const manifest = {
    what: 'AI risk advisories of a Seamark hub, as one account could read them at one moment',
    hub,
    query: { filter, asOf },
    format,
    clearance,
    madeAt,
    advisories,
    files,
    licences: Object.fromEntries([...licences].sort(([one], [other]) => (one < other ? -1 : 1))),
    notes: NOTES,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const NOTES = [
  'The file is citable; the same query later may return less: markings may have been narrowed and advisories withdrawn since.',
  'Every row says its label. Handle each by its own; the whole file by the highest of them. TLP:RED is never exported.',
  'What an advisory was imported from stays under the licence that its origin names. licences counts advisories by it.',
  'In CSV a cell that begins with = + - @ or a blank control character has an apostrophe before it, so that no spreadsheet runs it; in Parquet every cell is as it was written.',
];
