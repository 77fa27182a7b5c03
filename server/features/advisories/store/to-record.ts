import type { Uuid } from '../../../kernel/ids.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { communityOf, handlingOrganizationOf } from '../../markings/model/atom.js';
import type { Marking } from '../../markings/model/marking.js';
import { TLP } from '../../markings/model/tlp.js';
import { type Stamp, stamped } from '../../dissemination/model/stamp.js';
import type { Organization } from '../../organizations/model/organization.js';
import type { AdvisoryKind, AdvisoryName, AdvisoryState } from '../model/advisory.js';
import type { AdvisoryRecord, RecordedPortion, RecordedStub } from '../model/advisory-record.js';
import type { PortionContent, PortionType } from '../model/portion-content.js';
import type { Presence } from '../model/portion.js';
import { isUnpublished } from '../model/preview/publication-of.js';

/** A row of what `recordsOf` asks for. */
export interface RecordRow {
  readonly place: number;
  readonly uid: Uuid;
  readonly name: AdvisoryName;
  readonly kind: AdvisoryKind;
  readonly state: AdvisoryState;
  readonly revision: number;
  readonly revision_id: Uuid;
  readonly updated_at: Date;
  readonly published_at: Date | null;
  /** `PortionRow`s as JSON, without the brackets around them. */
  readonly portions: string;
  /** `StubRow`s likewise; null where there is none. */
  readonly stubs: string | null;
  readonly reason: string | null;
}

interface PortionRow {
  readonly id: Uuid;
  /** Of the version, for the ledger. */
  readonly row: string;
  readonly type: PortionType;
  readonly rank: number;
  readonly lang: string;
  readonly tlp: number;
  readonly content: PortionContent;
  readonly audience: readonly number[];
  /** For those of the source alone. */
  readonly marking?: Marking;
  readonly presence?: Presence;
  /** Of a SOURCE portion. */
  readonly source?: Organization;
}

interface StubRow {
  readonly portion: Uuid;
  readonly type: PortionType;
  readonly rank: number;
  readonly tlp: number;
}

export function toRecord(row: RecordRow, viewer: Viewer, past: boolean): AdvisoryRecord {
  return {
    uid: row.uid,
    name: row.name,
    kind: row.kind,
    state: row.state,
    revision: row.revision,
    revisionId: row.revision_id,
    updatedAt: row.updated_at,
    publishedAt: row.published_at,
    pastRevisionId: past ? row.revision_id : null,
    portions: listOf<PortionRow>(row.portions).map((portion) =>
      stamped(toPortion(portion, viewer), stampsFor(row, portion)),
    ),
    stubs: listOf<StubRow>(row.stubs ?? '').map(toStub),
    withdrawalReason: row.reason,
  };
}

function listOf<Row>(items: string): readonly Row[] {
  return JSON.parse(`[${items}]`) as readonly Row[];
}

/** Nobody keeps who reads what everybody may read, or what its source alone drafts. */
function stampsFor({ name, state }: RecordRow, { tlp, row }: PortionRow): readonly Stamp[] {
  return tlp === 0 || isUnpublished({ state }) ? [] : [{ advisory: name, version: row }];
}

function toPortion(row: PortionRow, viewer: Viewer): RecordedPortion {
  const { id, type, rank, lang, content, source } = row;
  const stated = row.marking && row.presence ? { marking: row.marking, presence: row.presence } : null;
  return {
    id,
    type,
    rank,
    lang,
    content,
    source: source ?? null,
    tlp: TLP[row.tlp] ?? 'RED',
    clearedBy: stated ? NOT_SAID : clearedBy(row.audience, viewer),
    stated,
  };
}

function toStub({ portion, type, rank, tlp }: StubRow): RecordedStub {
  return { portion, type, rank, tlp: TLP[tlp] ?? 'RED' };
}

const NOT_SAID: RecordedPortion['clearedBy'] = { organization: null, communities: [] };

/** Which of the viewer's own atoms stand in the audience; the others in it are nobody's business. */
function clearedBy(audience: readonly number[], viewer: Viewer): RecordedPortion['clearedBy'] {
  const own = audience.flatMap((atom) => viewer.grasp.meaning.get(atom) ?? []);
  // Row security cleared it, and by none of the viewer's own atoms: by a snapshot of recipients then, which its organization is in.
  if (own.length === 0) return { organization: viewer.organization?.handle ?? null, communities: [] };
  const communities = own.map(communityOf).filter((community) => community !== null);
  return {
    organization: own.map(handlingOrganizationOf).find((organization) => organization !== null) ?? null,
    communities: communities.sort(),
  };
}
