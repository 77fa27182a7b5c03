import type { KeyedHash } from '../../../kernel/keys.js';
import { once } from '../../../kernel/once.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { stamped, stampsOf } from '../../dissemination/model/stamp.js';
import { redactMarking, redactWithheldMarking } from '../../markings/model/redact-marking.js';
import { vouch } from '../../markings/model/redacted.js';
import type { Redacted } from '../../markings/model/redacted.js';
import { highestTlp, tlpRank } from '../../markings/model/tlp.js';
import type { SeverityLevel } from './advisory.js';
import { advisoryId, previewId } from './advisory-id.js';
import type { AdvisoryRecord, RecordedPortion, RecordedStub } from './advisory-record.js';
import type { AdvisoryView, PortionView } from './advisory-view.js';
import { byPlace } from './by-place.js';
import type { PortionType } from './portion-content.js';
import { highestLevel } from './severity-level.js';
import { viewKeyOf } from './view-key.js';

/**
 * The one gate through which an advisory leaves the hub.
 *
 * @param hash - makes the viewKey
 * @returns null when the viewer sees no portion: the advisory does not exist for it
 */
export function redactAdvisory(record: AdvisoryRecord, viewer: Viewer, hash: KeyedHash): Redacted<AdvisoryView> | null {
  // The database cleared these rows; the token's ceiling is held here once more.
  const portions = record.portions.filter(({ tlp }) => tlpRank(tlp) <= tlpRank(viewer.ceiling)).sort(byPlace);
  if (portions.length === 0) return null;
  const stubs = record.stubs.filter(({ portion }) => !portions.some(({ id }) => id === portion));
  const view = {
    ...frameOf(record, viewer),
    ...extractOf(portions),
    portions: inOrder(portions, stubs),
    withheldCount: stubs.length,
  };
  const key = once(() => viewKeyOf(view, viewer, hash));
  return vouch({
    ...view,
    // Made when it is asked for: it takes longer than all the rest, and most answers do not tell it.
    get viewKey() {
      return key();
    },
  });
}

type Frame =
  | 'id'
  | 'uid'
  | 'name'
  | 'kind'
  | 'state'
  | 'revision'
  | 'revisionId'
  | 'publishedAt'
  | 'updatedAt'
  | 'withdrawalReason';

/** What is told of an advisory to whoever sees any of it. */
function frameOf(record: AdvisoryRecord, { preview }: Viewer): Pick<AdvisoryView, Frame> {
  const { uid, name, kind, state, revision, revisionId, publishedAt, updatedAt } = record;
  const place = { uid, revisionId: record.pastRevisionId };
  return {
    id: preview === undefined ? advisoryId(place) : previewId(place, preview),
    uid,
    name,
    kind,
    state,
    revision,
    revisionId,
    publishedAt,
    updatedAt,
    withdrawalReason: state === 'WITHDRAWN' ? record.withdrawalReason : null,
  };
}

type Extract = 'banner' | 'title' | 'summary' | 'source' | 'severity';

/** What lists show of an advisory, out of the portions that the viewer sees. */
function extractOf(portions: readonly RecordedPortion[]): Pick<AdvisoryView, Extract> {
  return {
    banner: highestTlp(portions.map(({ tlp }) => tlp)),
    title: headline(portions, 'TITLE'),
    summary: headline(portions, 'SUMMARY'),
    source: portions.find(({ source }) => source !== null)?.source ?? null,
    severity: highestLevel(portions.map(levelOf)),
  };
}

/** Of several the one of highest label, ties by position: who may know more reads the fuller one. */
function headline(portions: readonly RecordedPortion[], type: PortionType): string | null {
  const candidates = portions.filter((portion) => portion.type === type);
  const highest = highestTlp(candidates.map(({ tlp }) => tlp));
  const content = candidates.find(({ tlp }) => tlp === highest)?.content;
  return content?.is === 'prose' ? content.text : null;
}

function levelOf({ content }: RecordedPortion): SeverityLevel | null {
  return content.is === 'severity' ? content.level : null;
}

function inOrder(portions: readonly RecordedPortion[], stubs: readonly RecordedStub[]): readonly PortionView[] {
  const withheld = stubs.map((stub) => ({ ...stub, id: stub.portion }));
  const shown = withheld.length === 0 ? portions : [...portions, ...withheld].sort(byPlace);
  return shown.map((each, index) =>
    'content' in each ? shownPortion(each, index + 1) : withheldPortion(each, index + 1),
  );
}

/** The ledger is told of it when its reader is. */
function shownPortion(recorded: RecordedPortion, position: number): PortionView {
  const { id, type, lang, tlp, content, source, clearedBy, stated } = recorded;
  const marking = redactMarking({ tlp, stated: stated?.marking ?? null, clearedBy });
  const presence = stated?.presence ?? null;
  return stamped({ id, type, lang, marking, presence, content, source, position }, stampsOf(recorded));
}

/** Of what is withheld nothing is told but that it is, its type and its label. */
function withheldPortion({ portion: id, type, tlp }: RecordedStub, position: number): PortionView {
  const marking = redactWithheldMarking(tlp);
  return { id, type, lang: UNDETERMINED, marking, presence: null, content: null, source: null, position };
}

/** Source: ISO 639-2, as BCP 47 has it */
const UNDETERMINED = 'und';
