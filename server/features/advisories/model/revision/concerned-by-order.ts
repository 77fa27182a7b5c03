import type { Uuid } from '../../../../kernel/ids.js';
import type { Label } from '../../../markings/model/label.js';
import { byPlace } from '../by-place.js';
import { canonicalJson } from '../canonical-json.js';
import type { Portion } from '../portion.js';
import type { ConcernedLabel } from '../revision-plan.js';
import type { Difference } from './concerned-labels.js';

/** A portion that stands before a revision and after it. */
interface Staying {
  readonly before: Portion;
  readonly after: Portion;
}

/** Labels of which a viewer must hold each. */
type Together = readonly Label[];

/**
 * Whom a revision concerns by its order: those who see two portions, or their placeholders, one before the other and now the other
 * before the one. Which of the two the hub moved is nobody's business: beside a hidden one it would tell of that.
 */
export function concernedByOrder({ before, after }: Pick<Difference, 'before' | 'after'>): readonly ConcernedLabel[] {
  const staying = stayingIn(before, after);
  const concerned = passingIn(staying).flatMap((pair) => seenBy(pair, staying));
  return distinct(concerned).flatMap(([label, ...besides]) =>
    label ? [{ label, besides, before: false, after: false, changed: true, byOrder: true }] : [],
  );
}

/** As they were ordered before. */
function stayingIn(before: readonly Portion[], after: readonly Portion[]): readonly Staying[] {
  const byId = new Map<Uuid, Portion>(after.map((portion) => [portion.id, portion]));
  return [...before].sort(byPlace).flatMap((portion) => {
    const next = byId.get(portion.id);
    return next ? [{ before: portion, after: next }] : [];
  });
}

/** Every two of which the one that came second comes first now. */
function passingIn(staying: readonly Staying[]): readonly (readonly [Staying, Staying])[] {
  return staying.flatMap((second, index) =>
    staying.slice(0, index).flatMap((first) => {
      const passes = byPlace(second.after, first.after) < 0;
      return passes ? [[first, second] as const] : [];
    }),
  );
}

/** A placeholder is seen by whoever sees the advisory at all: with one each, everyone sees the two pass. */
function seenBy(pair: readonly Staying[], staying: readonly Staying[]): readonly Together[] {
  const hidden = pair.filter((portion) => !isShown(portion));
  return hidden.length === 0 ? staying.map(labelsOf) : [hidden.flatMap(labelsOf)];
}

function isShown({ before, after }: Staying): boolean {
  return before.presence === 'PLACEHOLDER' && after.presence === 'PLACEHOLDER';
}

function labelsOf({ before, after }: Staying): Together {
  return [before.label, after.label];
}

function distinct(concerned: readonly Together[]): readonly Together[] {
  const each = concerned.map(once);
  return [...new Map(each.map((together) => [canonicalJson(together), together])).values()];
}

/** Each label once, in an order of its own. */
function once(together: Together): Together {
  const byKey = new Map(together.map((label) => [canonicalJson(label), label]));
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, label]) => label);
}
