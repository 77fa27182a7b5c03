import { canonicalJson, sameValue } from '../../advisories/model/canonical-json.js';
import type { StatedPortion } from '../../advisories/model/input/stated-portion.js';
import type { PortionContent, PortionType } from '../../advisories/model/portion-content.js';
import type { Portion } from '../../advisories/model/portion.js';

/**
 * The portions of a record that was imported before, each with the id of the portion that says the same, so that what did
 * not change is not touched. Of a type of which one portion is left on both sides, that one was reworded.
 */
export function matchPortions(stated: readonly StatedPortion[], current: readonly Portion[]): readonly StatedPortion[] {
  const left = new Set(current);
  const take = (portion: Portion | undefined) => (portion && left.delete(portion) ? portion : null);
  const same = stated.map((portion) => take([...left].find((candidate) => saysTheSame(candidate, portion))));
  const pairs = stated.map((portion, index) => same[index] ?? take(reworded(portion, { stated, same, left })));
  return stated.map((portion, index) => replacing(portion, pairs[index] ?? null));
}

function saysTheSame(portion: Portion, stated: StatedPortion): boolean {
  return portion.type === stated.type && portion.lang === stated.lang && spelled(portion) === spelled(stated);
}

/** When a record was read is no part of what it says. */
function spelled({ content }: { readonly content: PortionContent }): string {
  return canonicalJson(content.is === 'origin' ? { ...content, retrievedAt: null } : content);
}

interface Matching {
  readonly stated: readonly StatedPortion[];
  readonly same: readonly (Portion | null)[];
  readonly left: ReadonlySet<Portion>;
}

function reworded({ type }: StatedPortion, { stated, same, left }: Matching): Portion | undefined {
  const isNew = (candidate: PortionType, index: number) => candidate === type && same[index] === null;
  const news = stated.filter((portion, index) => isNew(portion.type, index));
  const olds = [...left].filter((portion) => portion.type === type);
  return news.length === 1 && olds.length === 1 ? olds[0] : undefined;
}

/** A marking stated as before keeps its recipients. */
function replacing(stated: StatedPortion, before: Portion | null): StatedPortion {
  if (before === null) return stated;
  const label = sameValue(before.marking, stated.marking) ? before.label : stated.label;
  return { ...stated, id: before.id, label };
}
