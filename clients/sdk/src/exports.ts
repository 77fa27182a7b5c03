import { SeamarkRequestError, SeamarkUnreachable } from './errors.js';
import { ListExports, ReadExport, RemoveExport, StartExport, type ExportFields } from './generated/documents.js';
import type { AdvisoryFilter, ExportFormat } from './generated/schema.js';
import { authorization, request, type HubAccess } from './hub-request.js';
import { readRefusal } from './outcome.js';
import type { Refusal } from './refusal.js';

/** What is exported, and written as what. */
export interface ExportDraft {
  /** Which advisories; all published and withdrawn ones that the caller reads when not given. */
  readonly where?: AdvisoryFilter | undefined;
  /** As of that time, by the rights and markings of today; takes no `search`. */
  readonly asOf?: Date | undefined;
  readonly format: ExportFormat;
}

export type ExportFile = ExportFields['files'][number];

/** An export of the caller's own: files that wait for it for a day. `files` is empty until `state` is DONE. */
export type Export = ExportFields;

export type ExportOutcome =
  { readonly ok: true; readonly export: Export } | { readonly ok: false; readonly refusal: Refusal };

/** What the caller can read, as files. For RESEARCHERs. Never holds TLP:RED. */
export interface Exports {
  /** Begins one. Another that is being made is RATE_LIMITED, too large a one INVALID_INPUT with its size. */
  start(draft: ExportDraft): Promise<ExportOutcome>;
  /** How far it has come; null when it is not there any more. */
  get(id: string): Promise<Export | null>;
  list(): Promise<readonly Export[]>;
  /** Cancels it, or takes its files away. */
  remove(id: string): Promise<{ readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }>;
  /** Bytes of a file from one on, as they arrive. @throws SeamarkRequestError NOT_FOUND, SeamarkUnreachable when it breaks */
  download(file: Pick<ExportFile, 'path'>, from?: number): AsyncIterable<Uint8Array>;
}

export function exportsOf(hub: HubAccess): Exports {
  return {
    start: (draft) => startExport(hub, draft),
    get: async (id) => (await request(hub, ReadExport, { id })).export,
    list: async () => (await request(hub, ListExports, {})).exports,
    remove: async (id) => {
      const { removeExport: answered } = await request(hub, RemoveExport, { id });
      return 'id' in answered ? { ok: true } : { ok: false, refusal: readRefusal(answered) };
    },
    download: (file, from = 0) => download(hub, file.path, from),
  };
}

async function startExport(hub: HubAccess, { where: filter, asOf, format }: ExportDraft): Promise<ExportOutcome> {
  const input = { filter: filter ?? null, asOf: asOf?.toISOString() ?? null, format };
  const { startExport: answered } = await request(hub, StartExport, { input });
  return 'export' in answered ? { ok: true, export: answered.export } : { ok: false, refusal: readRefusal(answered) };
}

async function* download(hub: HubAccess, path: string, from: number): AsyncIterable<Uint8Array> {
  const url = new URL(path, hub.endpoint);
  const response = await ask(hub, url, from);
  if (response.status === 404)
    throw new SeamarkRequestError('NOT_FOUND', 'The file is not there: start the export again.');
  if (response.status !== (from > 0 ? 206 : 200) || response.body === null)
    throw new SeamarkUnreachable(`${url.href} answered ${response.status}.`);
  try {
    for await (const bytes of response.body) yield bytes;
  } catch (cause) {
    throw new SeamarkUnreachable(`${url.href} broke off.`, { cause });
  }
}

async function ask(hub: HubAccess, url: URL, from: number): Promise<Response> {
  const headers = { ...(await authorization(hub.token)), ...(from > 0 ? { range: `bytes=${from}-` } : {}) };
  try {
    return await hub.fetch(url, { headers });
  } catch (cause) {
    throw new SeamarkUnreachable(`${url.href} cannot be reached.`, { cause });
  }
}
