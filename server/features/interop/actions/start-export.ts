import { newUuid } from '../../../kernel/ids.js';
import { accept, refuse, type Result } from '../../../kernel/result.js';
import { listedStates } from '../../advisories/model/listed-states.js';
import { LISTED_STATES } from '../../advisories/model/matches-filter.js';
import { tidyFilter } from '../../advisories/model/tidy-filter.js';
import { belowRed } from '../../auth/model/below-red.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { EXPORT_KEPT_MS, type ExportJob, type ExportRequest, type NewExport } from '../model/export-job.js';
import { ASOF_TO_COME, SEARCH_OF_THE_PAST, type StartExportRefusal, tooLarge } from '../model/export-refusals.js';
import type { ExportNeeds } from './export-needs.js';
import { writeExport } from './write-export.js';

/**
 * Begins to write what the viewer sees of what fits into files, which wait for it for a day. For RESEARCHERs. What is too large is
 * refused before anything is written, with its size. Never TLP:RED, whatever the token sees.
 *
 * @throws RequestError BAD_REQUEST for a filter of too many values
 */
export async function startExport(
  needs: ExportNeeds,
  viewer: Viewer,
  request: ExportRequest,
): Promise<Result<ExportJob, StartExportRefusal>> {
  const startedAt = needs.clock.now();
  const refusal = refusalOf(viewer, request, startedAt);
  if (refusal !== null) return refuse(refusal);

  const filter = { ...tidyFilter(request.filter), states: published(viewer, request) };
  // Of an earlier time everything is looked at as it was then.
  const wanted = request.asOf === null ? filter : { states: LISTED_STATES };
  const { names, position } = await needs.bulk.list(belowRed(viewer), { filter: wanted, most: needs.exportLimit });
  if (names.length > needs.exportLimit) return refuse(tooLarge(names.length, needs.exportLimit));

  const task = { viewer, request: { ...request, filter }, names, moment: { position, asOf: request.asOf } };
  const job = jobOf(needs, viewer, { request: task.request, total: names.length, startedAt });
  if (!(await needs.exports.begin(viewer, job)))
    return refuse({ kind: 'rate-limited', retryAfterSeconds: WAIT_SECONDS });
  await needs.inBackground(() => writeExport(needs, task, needs.exports.making(viewer, job.id)));
  const begun = await needs.exports.find(viewer, job.id);
  if (begun === null) throw new Error('an export was begun and not kept');
  return accept(begun);
}

function refusalOf({ roles }: Viewer, { filter, asOf }: ExportRequest, now: Date): StartExportRefusal | null {
  if (!roles.includes('RESEARCHER')) return { kind: 'forbidden', message: NO_RESEARCHER };
  if (asOf === null) return null;
  if (filter.search !== undefined) return SEARCH_OF_THE_PAST;
  return asOf > now ? ASOF_TO_COME : null;
}

const NO_RESEARCHER = 'An export takes the role RESEARCHER. What everybody may read is at /snapshots/LATEST.';
/** When to ask again while another export of one's own is made. */
const WAIT_SECONDS = 10;

/** Drafts leave in no file. */
function published(viewer: Viewer, { filter }: ExportRequest) {
  const states = listedStates(viewer, filter.states);
  return states.filter((state) => state === 'PUBLISHED' || state === 'WITHDRAWN');
}

function jobOf(
  { random }: ExportNeeds,
  { grasp }: Viewer,
  begun: Pick<NewExport, 'request' | 'total' | 'startedAt'>,
): NewExport {
  const expiresAt = new Date(begun.startedAt.getTime() + EXPORT_KEPT_MS);
  return { id: newUuid(random), rights: { atoms: grasp.atoms }, expiresAt, ...begun };
}
