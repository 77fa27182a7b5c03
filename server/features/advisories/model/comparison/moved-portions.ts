import type { Uuid } from '../../../../kernel/ids.js';
import type { PortionView } from '../advisory-view.js';
import { heaviestRisingRun } from '../revision/heaviest-rising-run.js';

/** Of what stands in both views, as little as explains another order; what came between two or went is no move. */
export function movedPortions(before: readonly PortionView[], after: readonly PortionView[]): ReadonlySet<Uuid> {
  const placeAfter = new Map(after.map(({ id, position }) => [id, position]));
  const staying = before.flatMap(({ id }) => {
    const rank = placeAfter.get(id);
    return rank === undefined ? [] : [{ id, rank, weight: 1 }];
  });
  const kept = new Set(heaviestRisingRun(staying).map(({ id }) => id));
  return new Set(staying.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
}
