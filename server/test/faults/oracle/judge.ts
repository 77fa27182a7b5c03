import type { Told } from './entitlement.js';

/** What was received and is not as it must be; nothing in any list when all is well. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** Received too early: something due before it came after it. */
  readonly outOfOrder: readonly string[];
  /** Not the member's to be told, or of another type than was due. */
  readonly wrong: readonly string[];
}

/** What a member says that it was told. */
export interface Received {
  readonly id: string;
  readonly type: string;
}

/** Compares what was received with what was due. The same list, in the same order, is the only one without fault. */
export function judge(due: readonly Told[], received: readonly Received[]): Verdict {
  const places = new Map(due.map(({ id, type }, place) => [`${id} ${type}`, place]));
  const got = received.map(({ id, type }) => `${id} ${type}`);
  const counts = new Map<string, number>();
  for (const one of got) counts.set(one, (counts.get(one) ?? 0) + 1);
  return {
    lost: [...places.keys()].filter((one) => !counts.has(one)),
    twice: [...counts].flatMap(([one, count]) => (count > 1 && places.has(one) ? [one] : [])),
    outOfOrder: tooEarly(got, places),
    wrong: got.filter((one) => !places.has(one)),
  };
}

function tooEarly(got: readonly string[], places: ReadonlyMap<string, number>): readonly string[] {
  const found: string[] = [];
  let least = Infinity;
  for (const one of [...new Set(got)].toReversed()) {
    const place = places.get(one) ?? Infinity;
    if (place > least && place !== Infinity) found.push(one);
    least = Math.min(least, place);
  }
  return found.toReversed();
}
