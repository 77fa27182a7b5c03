import { never } from '../../kernel/never.js';
import type { SeedChange, SeedPortion } from './seed-files.js';

/** The portions of a seed after a revision's changes, in order. */
export function applyChanges(portions: readonly SeedPortion[], changes: readonly SeedChange[]): readonly SeedPortion[] {
  return changes.reduce(applyChange, portions);
}

function applyChange(portions: readonly SeedPortion[], change: SeedChange): readonly SeedPortion[] {
  if ('remove' in change) return portions.toSpliced(placeOf(portions, change.remove), 1);
  if ('add' in change) {
    const place = change.after === undefined ? portions.length : placeOf(portions, change.after) + 1;
    return portions.toSpliced(place, 0, change.add);
  }
  if ('set' in change) {
    const { set, ...given } = change;
    return portions.map((portion) => (portion.key === set ? { ...portion, ...given } : portion));
  }
  return never(change);
}

function placeOf(portions: readonly SeedPortion[], key: string): number {
  const place = portions.findIndex((portion) => portion.key === key);
  if (place < 0) throw new Error(`No portion of this seed has the key ${key}.`);
  return place;
}
