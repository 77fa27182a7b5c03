import type { Uuid } from '../../../kernel/ids.js';
import { vouch, type Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryView, PortionView } from './advisory-view.js';
import { sameValue } from './canonical-json.js';
import { compareFields, compareTexts, type ReadTwice } from './comparison/compare-contents.js';
import type { ComparisonView, PortionComparison, PortionDifference } from './comparison/comparison-view.js';
import { movedPortions } from './comparison/moved-portions.js';
import { tellingApart, type TellApart } from './comparison/word-spans.js';

/**
 * Compares two views that were redacted for one viewer, and nothing else: what was narrowed since is in neither, so no word of it can
 * come back.
 *
 * @param tellApart - what texts are told apart by, and how much that may cost
 */
export function redactComparison(
  from: Redacted<AdvisoryView>,
  to: Redacted<AdvisoryView>,
  tellApart: TellApart = tellingApart(),
): Redacted<ComparisonView> {
  const moved = movedPortions(from.portions, to.portions);
  const portions = pairsOf(from.portions, to.portions).flatMap((pair) => comparePair(pair, moved, tellApart));
  return vouch({ from, to, portions });
}

interface Pair {
  readonly before: PortionView | null;
  readonly after: PortionView | null;
}

/** In the order of the new view; what is gone stands behind what it stood behind. */
function pairsOf(from: readonly PortionView[], to: readonly PortionView[]): readonly Pair[] {
  const old = new Map(from.map((portion) => [portion.id, portion]));
  const standing = new Set(to.map(({ id }) => id));
  const gone = from.filter(({ id }) => !standing.has(id));
  const behind = (id: Uuid | null): readonly Pair[] =>
    gone.filter((portion) => anchorOf(portion, from, standing) === id).map((before): Pair => ({ before, after: null }));
  const stand = to.flatMap((after) => [{ before: old.get(after.id) ?? null, after }, ...behind(after.id)]);
  return [...behind(null), ...stand];
}

function anchorOf({ position }: PortionView, from: readonly PortionView[], standing: ReadonlySet<Uuid>): Uuid | null {
  return from.findLast((portion) => portion.position < position && standing.has(portion.id))?.id ?? null;
}

function comparePair(
  { before, after }: Pair,
  moved: ReadonlySet<Uuid>,
  tellApart: TellApart,
): readonly PortionComparison[] {
  if (before === null) return [{ differences: ['ADDED'], before, after, words: null, fields: [] }];
  if (after === null) return [{ differences: ['REMOVED'], before, after, words: null, fields: [] }];
  const twice = readTwice(before, after);
  const words = twice && compareTexts(twice, tellApart);
  const fields = twice ? compareFields(twice) : [];
  const differences: readonly PortionDifference[] = [
    ...sightOf(before, after),
    ...only('CHANGED', words !== null || fields.length > 0 || before.type !== after.type),
    ...only('REMARKED', isRemarked(before, after)),
    ...only('MOVED', moved.has(after.id)),
  ];
  return differences.length === 0 ? [] : [{ differences, before, after, words, fields }];
}

function only(difference: PortionDifference, holds: boolean): readonly PortionDifference[] {
  return holds ? [difference] : [];
}

function readTwice(before: PortionView, after: PortionView): ReadTwice | null {
  if (before.content === null || after.content === null) return null;
  return { before: { ...before, content: before.content }, after: { ...after, content: after.content } };
}

function sightOf(before: PortionView, after: PortionView): readonly PortionDifference[] {
  if ((before.content === null) === (after.content === null)) return [];
  return [before.content === null ? 'OPENED' : 'WITHHELD'];
}

/** As far as this viewer is told of markings: recipients are its source's to know. */
function isRemarked(before: PortionView, after: PortionView): boolean {
  // Of a placeholder nobody is told more than the label.
  if (before.content === null || after.content === null) return before.marking.tlp !== after.marking.tlp;
  return !sameValue(before.marking, after.marking) || before.presence !== after.presence;
}
