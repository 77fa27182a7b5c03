import { madeAhead } from '../../../kernel/made-ahead.js';
import type { AdvisoryName } from '../../advisories/model/advisory.js';
import { matchesFilter } from '../../advisories/model/matches-filter.js';
import { NO_KEY } from '../../advisories/model/view-key.js';
import { redactAdvisory } from '../../advisories/model/redact-advisory.js';
import type { BulkMoment } from '../../advisories/ports.js';
import { belowRed } from '../../auth/model/below-red.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { stampsOf } from '../../dissemination/model/stamp.js';
import { extractsOf } from '../../dissemination/model/told.js';
import { clearanceInWords } from '../model/clearance-in-words.js';
import type { ExportChunk, ExportRequest } from '../model/export-job.js';
import { EXPORT_LAYOUTS, MANIFEST_NAME } from '../model/export-layout.js';
import { stillHolds } from '../model/export-viewer.js';
import type { FileWriter } from '../model/file-layout.js';
import { manifestText } from '../model/manifest.js';
import { redactExport } from '../model/redact-export.js';
import type { ExportMaking } from '../ports.js';
import { assembleFile, type FileAssembly } from './assemble-file.js';
import type { ExportNeeds } from './export-needs.js';

/** How many advisories are read at a time. */
const PAGE = 200;
/** How many pages are read while another is written, of which as many are held: the database has two hands. */
const AHEAD = 2;

type Needs = Pick<ExportNeeds, 'bulk' | 'ledger' | 'refreshViewer' | 'clock' | 'hubUrl' | 'stop'>;

/** What one export is made of. */
export interface ExportTask {
  readonly viewer: Viewer;
  readonly request: ExportRequest;
  readonly names: readonly AdvisoryName[];
  readonly moment: BulkMoment;
}

/** Writes all files of an export, page by page, and ends it: whole, or failed and with no byte kept. */
export async function writeExport(needs: Needs, task: ExportTask, making: ExportMaking): Promise<void> {
  try {
    const files = await writeFiles(needs, task, making);
    await making.end(files);
  } catch (fault) {
    await making.end(null).catch(() => undefined);
    throw fault;
  }
}

interface Written {
  readonly writer: FileWriter;
  readonly assembly: FileAssembly;
}

/** @returns null when its owner lost a right, cancelled it, or the hub stops */
async function writeFiles(needs: Needs, task: ExportTask, making: ExportMaking) {
  const written = EXPORT_LAYOUTS[task.request.format].map(({ name, open }) => {
    const assembly = assembleFile(name);
    return { writer: open(assembly.add), assembly };
  });
  const tally: Tally = { advisories: 0, licences: new Map() };
  let done = 0;
  const make = (names: readonly AdvisoryName[]) => pageNow(needs, task, names);
  for await (const page of madeAhead({ items: pagesOf(task.names), ahead: AHEAD, make })) {
    if (page === null) return null;
    for (const advisory of page) addTo(written, tally, advisory);
    done = Math.min(done + PAGE, task.names.length);
    if (!(await making.append(chunksOf(written, false), done))) return null;
  }
  return finish(needs, task, { making, written, tally });
}

function pagesOf(names: readonly AdvisoryName[]): readonly (readonly AdvisoryName[])[] {
  return Array.from({ length: Math.ceil(names.length / PAGE) }, (_, page) =>
    names.slice(page * PAGE, (page + 1) * PAGE),
  );
}

/** What is on a page, by the rights of this moment; null when the export ends here. */
async function pageNow(needs: Needs, task: ExportTask, names: readonly AdvisoryName[]) {
  const reader = await readerNow(needs, task);
  return reader && readPage(needs, task, { reader, names });
}

/** What the manifest sums up. */
interface Tally {
  advisories: number;
  readonly licences: Map<string, number>;
}

/** Whoever lost what cleared the first pages gets none. */
async function readerNow({ refreshViewer, stop }: Needs, { viewer }: ExportTask): Promise<Viewer | null> {
  if (stop.aborted) return null;
  const fresh = await refreshViewer(viewer);
  return fresh.ok && stillHolds(fresh.value, viewer.grasp) ? belowRed(fresh.value) : null;
}

async function readPage(
  { bulk, ledger }: Needs,
  { request, moment }: ExportTask,
  { reader, names }: { readonly reader: Viewer; readonly names: readonly AdvisoryName[] },
) {
  const { search: _, ...filter } = request.filter;
  const records = await bulk.records(reader, names, moment);
  const views = records.flatMap((record) => {
    const view = redactAdvisory(record, reader, NO_KEY);
    // What fitted in the snapshot fits; of an earlier time nothing was asked yet.
    return view === null || (moment.asOf !== null && !matchesFilter(view, filter)) ? [] : [view];
  });
  const told = extractsOf(views.flatMap(({ portions }) => portions.flatMap(stampsOf)));
  await ledger.record({ tokens: [reader.grasp.token], told, way: 'EXPORT' });
  return views.map(redactExport);
}

function addTo(written: readonly Written[], tally: Tally, advisory: ReturnType<typeof redactExport>): void {
  for (const { writer } of written) writer.write(advisory);
  tally.advisories += 1;
  const licence = advisory.origin?.licence;
  if (licence) tally.licences.set(licence, (tally.licences.get(licence) ?? 0) + 1);
}

function chunksOf(written: readonly Pick<Written, 'assembly'>[], all: boolean): readonly ExportChunk[] {
  return written.flatMap(({ assembly }) => assembly.take(all) ?? []);
}

interface Finished {
  readonly making: ExportMaking;
  readonly written: readonly Written[];
  readonly tally: Tally;
}

async function finish(
  { clock, hubUrl: hub }: Needs,
  { request, viewer, names }: ExportTask,
  { making, written, tally }: Finished,
) {
  for (const { writer } of written) writer.end();
  const last = chunksOf(written, true);
  const files = written.map(({ assembly }) => assembly.summary());
  const manifest = assembleFile(MANIFEST_NAME);
  const clearance = clearanceInWords(belowRed(viewer));
  manifest.add(manifestText({ request, clearance, hub, madeAt: clock.now(), files, ...tally }), 0);
  const isWanted = await making.append([...last, ...chunksOf([{ assembly: manifest }], true)], names.length);
  return isWanted ? [...files, manifest.summary()] : null;
}
