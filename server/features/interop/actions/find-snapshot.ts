import { VISITOR } from '../../auth/model/visitor.js';
import { MANIFEST_NAME } from '../model/export-layout.js';
import type { SnapshotJob, ExportShelf, SnapshotShelf } from '../ports.js';
import { bytesOf, type ExportReading } from './find-exports.js';

interface Needs {
  readonly exports: ExportShelf;
  readonly snapshots: SnapshotShelf;
}

/** What the newest snapshot is called; null when there is none. */
export async function newestSnapshot({ snapshots }: Pick<Needs, 'snapshots'>): Promise<string | null> {
  const job = await snapshots.find(null);
  return job && nameOf(job);
}

/** By its name, or that of its manifest: `seamark-public-2026-11-30.jsonl`, `seamark-public-2026-11-30.MANIFEST.json`. */
export async function openSnapshot(needs: Needs, name: string): Promise<ExportReading | null> {
  const [, day, kind] = /^seamark-public-(\d{4}-\d{2}-\d{2})\.(jsonl|MANIFEST\.json)$/.exec(name) ?? [];
  const job = day === undefined || !isDay(day) ? null : await needs.snapshots.find(day);
  const file = job?.files.find((each) => (each.name === MANIFEST_NAME) === (kind !== 'jsonl'));
  if (!job || !file) return null;
  return {
    file: { ...file, name },
    read: (from) => bytesOf(needs, VISITOR, { id: job.id, name: file.name, from }),
  };
}

function nameOf({ day }: SnapshotJob): string {
  return `seamark-public-${day}.jsonl`;
}

function isDay(text: string): boolean {
  return !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
