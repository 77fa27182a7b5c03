import { sourceAtom } from '../../../markings/model/atom.js';
import { clearedBy } from '../../../markings/model/cleared-by.js';
import type { Clearance } from '../../../markings/model/label.js';
import type { Organization } from '../../../organizations/model/organization.js';
import type { AdvisoryRecord, RecordedPortion } from '../advisory-record.js';
import type { Portion } from '../portion.js';
import { sightsOf } from './sights.js';

/** What is known of an advisory beside what it says. */
export type PreviewFrame = Omit<AdvisoryRecord, 'portions' | 'stubs'>;

/** What an advisory says once it is published, and who publishes it. */
export interface Publication {
  readonly frame: PreviewFrame;
  readonly source: Organization;
  /** Each with the label that it is published under. */
  readonly portions: readonly Portion[];
}

/** What the database would find for whoever all of `clearances` are, by the labels alone: for what is not published yet. */
export function previewRecord(
  { frame, source, portions }: Publication,
  clearances: readonly Clearance[],
): AdvisoryRecord {
  const sights = sightsOf(portions, clearances);
  const sees = (sight: 'CONTENT' | 'PLACEHOLDER') => portions.filter(({ id }) => sights.get(id) === sight);
  return {
    ...frame,
    portions: sees('CONTENT').map((portion) => toRecorded(portion, source, clearances)),
    stubs: sees('PLACEHOLDER').map(({ id, type, rank, label }) => ({ portion: id, type, rank, tlp: label.tlp })),
  };
}

function toRecorded(
  { id, type, rank, lang, content, label, marking, presence }: Portion,
  source: Organization,
  clearances: readonly Clearance[],
): RecordedPortion {
  const isSource = clearances.every(({ atoms }) => atoms.has(sourceAtom(source.handle)));
  const [one, ...others] = clearances;
  const told = one === undefined || isSource || others.length > 0 ? null : clearedBy(label, one);
  return {
    id,
    type,
    rank,
    lang,
    tlp: label.tlp,
    content,
    clearedBy: told ?? { organization: null, communities: [] },
    stated: isSource ? { marking, presence } : null,
    source: content.is === 'source' ? source : null,
  };
}
