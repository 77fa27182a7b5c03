import { newUuid } from '../../../../kernel/ids.js';
import type { Randomness, Uuid } from '../../../../kernel/ids.js';
import { sourceAlone } from '../../../markings/model/label-of.js';
import { sourceOnly } from '../../../markings/model/marking.js';
import type { Marking, OrganizationHandle } from '../../../markings/model/marking.js';
import { lowestTlp, tlpRank } from '../../../markings/model/tlp.js';
import type { Tlp } from '../../../markings/model/tlp.js';
import { assignRanks } from './assign-ranks.js';
import { sameValue } from '../canonical-json.js';
import type { PortionContent } from '../portion-content.js';
import type { Portion } from '../portion.js';
import type { StatedPortion } from '../input/stated-portion.js';

/** Who writes a revision, and what it knew. */
export interface RevisionMoment {
  readonly source: OrganizationHandle;
  /** The active organizations of a marking's sectors and communities. */
  readonly membersOf: (marking: Marking) => readonly OrganizationHandle[];
  /** The portions that the author saw: one of them that it leaves out is removed, one that it did not see stays. */
  readonly seen: ReadonlySet<Uuid>;
  readonly random: Randomness;
}

/** The portions of an advisory once its author's statement holds, in no order but that of their ranks. */
export function nextPortions(
  current: readonly Portion[],
  stated: readonly StatedPortion[],
  moment: RevisionMoment,
): readonly Portion[] {
  const hasSource = stated.some(({ type }) => type === 'SOURCE');
  const replacedIds = new Set(stated.map(({ id }) => id));
  const staying = current.filter((portion) => !replacedIds.has(portion.id) && stays(portion, hasSource, moment));
  const replaced = stated.map((portion) => toPortion(portion, current, moment));
  const unnamed = hasSource || staying.some(({ type }) => type === 'SOURCE') ? [] : [unnamedSource(moment)];
  const ordered = [...replaced, ...unnamed];

  const weightOf = weights([...ordered, ...staying]);
  const knownRank = new Map(current.map(({ id, rank }) => [id, rank]));
  const rankOf = assignRanks(
    ordered.map((portion) => ({ id: portion.id, rank: knownRank.get(portion.id) ?? null, weight: weightOf(portion) })),
    staying,
  );
  return [...ordered, ...staying].map((portion) => ({
    ...portion,
    rank: rankOf.get(portion.id) ?? portion.rank,
  }));
}

function stays(portion: Portion, hasSource: boolean, { seen, source }: RevisionMoment): boolean {
  // An author who states no source may never have: what the hub added for it is not taken away.
  if (portion.type === 'SOURCE') return !hasSource && (!seen.has(portion.id) || isUnnamed(portion, source));
  return !seen.has(portion.id);
}

/** An advisory whose author names no source is its source's own knowledge. */
function unnamedSource({ source, random }: RevisionMoment): Portion {
  const marking = sourceOnly(source);
  return {
    id: newUuid(random),
    type: 'SOURCE',
    lang: 'en',
    rank: 0,
    marking,
    label: sourceAlone(source, marking.tlp),
    presence: 'HIDDEN',
    content: { is: 'source', organization: source },
  };
}

function isUnnamed({ marking, presence }: Portion, source: OrganizationHandle): boolean {
  return presence === 'HIDDEN' && sameValue(marking, sourceOnly(source));
}

function toPortion(stated: StatedPortion, current: readonly Portion[], { random }: RevisionMoment): Portion {
  const { type, lang, marking, label, presence, content } = stated;
  const before = current.find(({ id }) => id === stated.id);
  if (before === undefined) {
    return { id: newUuid(random), rank: 0, type, lang, marking, label, presence: presence ?? 'PLACEHOLDER', content };
  }
  const { id, rank } = before;
  const known = withKnownRetrieval(content, before.content);
  return { id, rank, type, lang, marking, label, presence: presence ?? before.presence, content: known };
}

/** An imported record that is stated as before was not retrieved again. */
function withKnownRetrieval(content: PortionContent, before: PortionContent): PortionContent {
  if (content.is !== 'origin' || before.is !== 'origin') return content;
  return sameValue({ ...content, retrievedAt: null }, { ...before, retrievedAt: null }) ? before : content;
}

/** What many see is kept in place before what few see; a placeholder is seen by whoever sees anything. */
function weights(portions: readonly Portion[]): (portion: Portion) => number {
  const lowest = lowestTlp(portions.map(({ label }) => label.tlp));
  const weightOf = (tlp: Tlp): number => 1_000 ** (tlpRank('RED') - tlpRank(tlp));
  return ({ presence, label }) => weightOf(presence === 'PLACEHOLDER' ? lowest : label.tlp);
}
