import type { Clearance } from '../../../markings/model/label.js';
import type { AdvisoryRecord } from '../advisory-record.js';
import type { Portion } from '../portion.js';
import { sightsOf } from './sights.js';

/**
 * What several see together, out of what one of them sees: what another does not see is taken away, down to its placeholder where all see
 * that much. What is told to one of them of itself is told no more.
 *
 * @param portions - each with its label; one that is not among them is taken away
 */
export function seenByAll(
  record: AdvisoryRecord,
  portions: readonly Portion[],
  clearances: readonly Clearance[],
): AdvisoryRecord {
  const sights = sightsOf(portions, clearances);
  const kept = record.portions.filter(({ id }) => sights.get(id) === 'CONTENT');
  const withheld = record.portions.filter(({ id }) => sights.get(id) === 'PLACEHOLDER');
  return {
    ...record,
    portions: kept.map((portion) => ({
      ...portion,
      stated: null,
      clearedBy: { organization: null, communities: [] },
    })),
    stubs: [
      ...record.stubs.filter(({ portion }) => sights.get(portion) === 'PLACEHOLDER'),
      ...withheld.map(({ id, type, rank, tlp }) => ({ portion: id, type, rank, tlp })),
    ],
  };
}
