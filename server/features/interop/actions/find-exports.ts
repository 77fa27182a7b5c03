import { parseUuid } from '../../../kernel/ids.js';
import { accept, refuse, type Result } from '../../../kernel/result.js';
import type { Clock } from '../../../kernel/clock.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { ExportFile, ExportJob } from '../model/export-job.js';
import type { RemoveExportRefusal } from '../model/export-refusals.js';
import { stillHolds } from '../model/export-viewer.js';
import { redactExportedBytes } from '../model/redact-export.js';
import type { ExportShelf } from '../ports.js';

interface Needs {
  readonly exports: ExportShelf;
  readonly clock: Clock;
}

/** The viewer's own, newest first; those that it has lost a right for are gone. */
export async function listExports({ exports, clock }: Needs, viewer: Viewer): Promise<readonly ExportJob[]> {
  if (viewer.account === null) return [];
  const all = await exports.all(viewer);
  return all.filter((job) => isKept(job, viewer, clock.now()));
}

export async function readExport(
  needs: Needs,
  viewer: Viewer,
  { id }: { readonly id: string },
): Promise<ExportJob | null> {
  const uuid = parseUuid(id);
  if (uuid === null || viewer.account === null) return null;
  const job = await needs.exports.find(viewer, uuid);
  return job !== null && isKept(job, viewer, needs.clock.now()) ? job : null;
}

/** Cancels one that is being made, and takes away the files of any other. */
export async function removeExport(
  { exports }: Pick<Needs, 'exports'>,
  viewer: Viewer,
  { id }: { readonly id: string },
): Promise<Result<null, RemoveExportRefusal>> {
  const uuid = parseUuid(id);
  const isGone = uuid !== null && viewer.account !== null && (await exports.remove(viewer, uuid));
  return isGone ? accept(null) : refuse({ kind: 'not-found' });
}

/** A file that is there whole, to be read from any byte on. */
export interface ExportReading {
  readonly file: ExportFile;
  read(from: number): Promise<Redacted<Uint8Array> | null>;
}

/** @returns null for what is not there, is not whole yet, has expired, or was made with rights that the viewer has lost */
export async function openExportFile(
  needs: Needs,
  viewer: Viewer,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<ExportReading | null> {
  const job = await readExport(needs, viewer, { id });
  const file = job?.files.find((each) => each.name === name);
  if (job?.state !== 'DONE' || file === undefined) return null;
  return { file, read: (from) => bytesOf(needs, viewer, { id: job.id, name, from }) };
}

/** From a byte to the end of the chunk that holds it. */
export async function bytesOf(
  { exports }: Pick<Needs, 'exports'>,
  viewer: Viewer,
  place: Parameters<ExportShelf['chunk']>[1],
): Promise<Redacted<Uint8Array> | null> {
  const chunk = await exports.chunk(viewer, place);
  return chunk && redactExportedBytes(chunk.bytes.subarray(place.from - chunk.startsAt));
}

function isKept(job: ExportJob, viewer: Viewer, now: Date): boolean {
  return job.expiresAt > now && stillHolds(viewer, job);
}
