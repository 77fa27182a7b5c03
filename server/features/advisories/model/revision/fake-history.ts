import type { Uuid } from '../../../../kernel/ids.js';
import type { Viewer } from '../../../auth/model/viewer.js';
import { clearedBy } from '../../../markings/model/cleared-by.js';
import { isCleared } from '../../../markings/model/is-cleared.js';
import type { Clearance, Label } from '../../../markings/model/label.js';
import { sourceAtom } from '../../../markings/model/atom.js';
import type { OrganizationHandle } from '../../../markings/model/marking.js';
import { highestTlp } from '../../../markings/model/tlp.js';
import type { AdvisoryRecord, RecordedPortion, RecordedStub } from '../advisory-record.js';
import { byPlace } from '../by-place.js';
import { isUnpublished } from '../preview/publication-of.js';
import { anOrganization, clearanceOfViewer } from '../fake-world.js';
import type { Portion, Stub } from '../portion.js';
import type { AdvisoryFile, ConcernedLabel, Remark, RevisionPlan } from '../revision-plan.js';

/** An advisory with all its revisions, in memory: plans are carried out on it, and every viewer can be asked what it sees. */
export interface AdvisoryHistory extends Pick<AdvisoryFile, 'uid' | 'name' | 'kind' | 'state' | 'sequence'> {
  readonly source: OrganizationHandle;
  readonly versions: readonly PortionVersion[];
  readonly stubs: readonly StubVersion[];
  readonly revisions: readonly WrittenRevision[];
}

/** From one revision on, until another; `to` is null while it stands. */
interface Span {
  readonly from: number;
  readonly to: number | null;
}

interface PortionVersion extends Span {
  readonly version: string;
  readonly portion: Portion;
  /** Under which it is read today; that of the portion is what it was written with. */
  readonly label: Label;
}

interface StubVersion extends Span {
  readonly stub: Stub;
}

interface WrittenRevision {
  readonly sequence: number;
  readonly id: Uuid;
  readonly at: Date;
  readonly state: AdvisoryFile['state'];
  readonly remarks: readonly Remark[];
  readonly concerned: readonly ConcernedLabel[];
}

/** What carries out a plan: nothing else is known of the plan than what it says. */
export function afterPlan(
  history: AdvisoryHistory | null,
  plan: RevisionPlan,
  { source, at }: { source: OrganizationHandle; at: Date },
): AdvisoryHistory {
  // A draft keeps no history: its rows go, and are written afresh.
  const before = history === null || isUnpublished(history) ? { versions: [], stubs: [], revisions: [] } : history;
  const { uid, name, kind, state, sequence } = plan;
  const closed = before.versions.map((version) => ended(version, plan.close.includes(version.portion.id), sequence));
  const opened = plan.open.map((portion, index) => ({
    version: `${sequence}.${index}`,
    portion,
    label: portion.label,
    from: sequence,
    to: null,
  }));
  const stubs = before.stubs.map((stub) => ended(stub, plan.closeStubs.includes(stub.stub.portion), sequence));
  return {
    uid,
    name,
    kind,
    state,
    sequence,
    source,
    versions: [...closed.map((version) => tightened(version, plan)), ...opened],
    stubs: [
      ...stubs.map((stub) => withTightenedTlp(stub, closed, plan)),
      ...plan.openStubs.map((stub) => ({ stub, from: sequence, to: null })),
    ],
    revisions: [
      ...before.revisions,
      { sequence, id: plan.revisionId, at, state, remarks: plan.remarks, concerned: plan.concerned },
    ],
  };
}

export function fileOf({ uid, name, kind, state, sequence, versions, stubs }: AdvisoryHistory): AdvisoryFile {
  return {
    uid,
    name,
    kind,
    state,
    sequence,
    portions: versions
      .filter(({ to }) => to === null)
      .map(({ version, portion, label }) => ({ ...portion, label, version })),
    stubs: stubs.filter(({ to }) => to === null).map(({ stub }) => stub),
    past: versions
      .filter(({ to }) => to !== null)
      .map(({ version, portion, label }) => ({ version, portion: portion.id, label })),
  };
}

/** What the database clears for a viewer: the current state, or how it stood at an earlier revision. */
export function recordOf(
  history: AdvisoryHistory,
  viewer: Viewer,
  sequence: number | null = null,
): AdvisoryRecord | null {
  const moment = sequence ?? history.sequence;
  const turns = ownRevisions(history, viewer).filter((revision) => revision.sequence <= moment);
  const last = turns.at(-1);
  const portions = portionsAt(history, viewer, moment);
  if (portions.length === 0 || last === undefined) return null;
  const { uid, name, kind } = history;
  return {
    uid,
    name,
    kind,
    state: sequence === null ? history.state : last.state,
    revision: turns.length,
    revisionId: last.id,
    updatedAt: last.at,
    publishedAt: publishedAt(history, turns),
    pastRevisionId: sequence === null ? null : last.id,
    portions,
    stubs: stubsAt(history, viewer, moment),
    withdrawalReason: reasonFor(history, viewer),
  };
}

function publishedAt({ state }: AdvisoryHistory, turns: readonly WrittenRevision[]): Date | null {
  return isUnpublished({ state }) ? null : (turns[0]?.at ?? null);
}

function portionsAt(history: AdvisoryHistory, viewer: Viewer, sequence: number): readonly RecordedPortion[] {
  const clearance = clearanceOfViewer(viewer);
  const isSource = clearance.atoms.has(sourceAtom(history.source));
  return history.versions
    .filter((version) => stands(version, sequence) && isCleared(clearance, version.label))
    .map((version) => toRecorded(version, clearance, isSource))
    .sort(byPlace);
}

/** None for a portion that the viewer could read then and cannot today: whether others were shown one was not its to see. */
function stubsAt(history: AdvisoryHistory, viewer: Viewer, sequence: number): readonly RecordedStub[] {
  const clearance = clearanceOfViewer(viewer);
  const lost = history.versions.filter((version) => stands(version, sequence) && isLost(version, clearance));
  const isOfLost = ({ stub }: StubVersion) => lost.some(({ portion }) => portion.id === stub.portion);
  return history.stubs
    .filter((version) => stands(version, sequence) && isCleared(clearance, version.stub.label) && !isOfLost(version))
    .map(({ stub }) => toRecordedStub(stub))
    .sort((left, right) => byPlace({ ...left, id: left.portion }, { ...right, id: right.portion }));
}

function isLost({ portion, label }: PortionVersion, clearance: Clearance): boolean {
  return isCleared(clearance, portion.label) && !isCleared(clearance, label);
}

function reasonFor({ revisions }: AdvisoryHistory, viewer: Viewer): string | null {
  return remarkFor(
    'REASON',
    revisions.flatMap(({ remarks }) => remarks),
    viewer,
  );
}

export function noteFor({ revisions }: AdvisoryHistory, viewer: Viewer, sequence: number): string | null {
  return remarkFor('NOTE', revisions.find((revision) => revision.sequence === sequence)?.remarks ?? [], viewer);
}

function remarkFor(kind: Remark['is'], remarks: readonly Remark[], viewer: Viewer): string | null {
  const clearance = clearanceOfViewer(viewer);
  return remarks.find(({ is, label }) => is === kind && isCleared(clearance, label))?.text ?? null;
}

/** The revisions that changed what the viewer sees and left it something to see, oldest first; all of them for the source of a draft. */
export function ownRevisions(history: AdvisoryHistory, viewer: Viewer): readonly WrittenRevision[] {
  if (isUnpublished(history)) return history.revisions;
  return toldRevisions(history, viewer).filter((revision) => heldBy(viewer, revision).some(({ after }) => after));
}

/** The revisions that are events to the viewer, oldest first: the one that took everything away is one of them. A draft has none. */
export function toldRevisions({ revisions }: AdvisoryHistory, viewer: Viewer): readonly WrittenRevision[] {
  return revisions.filter((revision) => {
    const held = heldBy(viewer, revision);
    return held.some(({ changed }) => changed) && held.some(({ before, after }) => before || after);
  });
}

/** The last revision until which the viewer is shown what one of its own made of its view. */
export function endOfSpan(history: AdvisoryHistory, viewer: Viewer, sequence: number): number {
  const next = toldRevisions(history, viewer).find((revision) => revision.sequence > sequence);
  return next === undefined ? history.sequence : next.sequence - 1;
}

function heldBy(viewer: Viewer, { concerned }: WrittenRevision): readonly ConcernedLabel[] {
  const clearance = clearanceOfViewer(viewer);
  return concerned.filter(({ label, besides }) => [label, ...besides].every((each) => isCleared(clearance, each)));
}

function stands({ from, to }: Span, sequence: number): boolean {
  return from <= sequence && (to === null || to > sequence);
}

function ended<T extends Span>(version: T, closes: boolean, sequence: number): T {
  return closes && version.to === null ? { ...version, to: sequence } : version;
}

function tightened(version: PortionVersion, { tighten }: RevisionPlan): PortionVersion {
  const tighter = tighten.find((candidate) => candidate.version === version.version);
  return tighter === undefined || version.to === null ? version : { ...version, label: tighter.label };
}

/** A placeholder of the past shows the label under which its portion is read today. */
function withTightenedTlp(
  version: StubVersion,
  versions: readonly PortionVersion[],
  { tighten }: RevisionPlan,
): StubVersion {
  const of = versions.filter(
    ({ portion, from, to }) =>
      portion.id === version.stub.portion && from < (version.to ?? Infinity) && (to ?? Infinity) > version.from,
  );
  const tlps = tighten
    .filter((tighter) => version.to !== null && of.some((candidate) => candidate.version === tighter.version))
    .map(({ label }) => label.tlp);
  return { ...version, stub: { ...version.stub, tlp: highestTlp([version.stub.tlp, ...tlps]) } };
}

function toRecorded({ portion, label }: PortionVersion, clearance: Clearance, isSource: boolean): RecordedPortion {
  const { id, type, rank, lang, content, marking, presence } = portion;
  return {
    id,
    type,
    rank,
    lang,
    tlp: label.tlp,
    content,
    clearedBy: isSource ? { organization: null, communities: [] } : clearedBy(label, clearance),
    stated: isSource ? { marking, presence } : null,
    source: content.is === 'source' ? anOrganization(content.organization) : null,
  };
}

function toRecordedStub({ portion, type, rank, tlp }: Stub): RecordedStub {
  return { portion, type, rank, tlp };
}
