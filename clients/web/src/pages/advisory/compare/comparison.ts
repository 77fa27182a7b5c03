import type { CompareRevisionsAnswer, PortionFields } from '../../../generated/documents.js';

/** Two views of an advisory, side by side, as the hub compared them. */
export type Comparison = NonNullable<NonNullable<CompareRevisionsAnswer['advisory']>['compare']>;

/** What became of one portion. */
export type PortionChange = Comparison['portions'][number];

/** A portion that is read, or was read once; `change` is null where it is the same in both views. */
export interface Line {
  readonly portion: PortionFields;
  readonly change: PortionChange | null;
}

/** All portions of the second view in its order, each of those that are gone before what stands now where it stood. */
export function linesOf(portions: readonly PortionFields[], changes: readonly PortionChange[]): readonly Line[] {
  const byId = new Map(changes.map((change) => [change.portionId, change]));
  const lines: Line[] = portions.map((portion) => ({ portion, change: byId.get(portion.id) ?? null }));
  for (const change of changes) {
    if (change.after !== null || change.before === null) continue;
    const { position } = change.before;
    const at = lines.findIndex((line) => line.portion.position >= position && line.change?.after !== null);
    lines.splice(at < 0 ? lines.length : at, 0, { portion: change.before, change });
  }
  return lines;
}
