import { createHash } from 'node:crypto';
import type { ExportChunk, ExportFile } from '../model/export-job.js';
import type { Append } from '../model/file-layout.js';

/** How many bytes a chunk has, more or less. */
const CHUNK_BYTES = 512 * 1024;

/** A file that grows piece by piece, is taken in chunks, and knows its hash in the end. */
export interface FileAssembly {
  readonly add: Append;
  /** What is enough for a chunk; with `all`, what is left. Null when there is nothing to take. */
  take(all: boolean): ExportChunk | null;
  /** The whole file, once all of it was taken. */
  summary(): ExportFile;
}

export function assembleFile(name: string): FileAssembly {
  const hash = createHash('sha256');
  let pending: Uint8Array[] = [];
  let waiting = 0;
  let taken = 0;
  let rows = 0;
  return {
    add: (piece, more) => {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      hash.update(bytes);
      pending.push(bytes);
      waiting += bytes.length;
      rows += more;
    },
    take: (all) => {
      if (waiting === 0 || (!all && waiting < CHUNK_BYTES)) return null;
      const chunk = { file: name, startsAt: taken, bytes: Buffer.concat(pending) };
      taken += waiting;
      [pending, waiting] = [[], 0];
      return chunk;
    },
    summary: () => ({ name, bytes: taken, rows, sha256: hash.copy().digest('hex') }),
  };
}
