import { accept } from '../../../../kernel/result.js';
import { tlpLabel, tlpRank } from '../../../markings/model/tlp.js';
import type { Tlp } from '../../../markings/model/tlp.js';
import { faulty } from './parsed.js';
import type { Parsed } from './parsed.js';
import type { StatedPortion } from './stated-portion.js';

/** Lets pass what its author will still see some of: an advisory that its author cannot be shown could not be answered with. */
export function withinOwnSight<P extends Pick<StatedPortion, 'label'>>(
  portions: readonly P[],
  ceiling: Tlp,
  field = 'portions',
): Parsed<readonly P[]> {
  if (portions.some(({ label }) => tlpRank(label.tlp) <= tlpRank(ceiling))) return accept(portions);
  const message = `Your token sees up to ${tlpLabel(ceiling)} and would see nothing of this advisory. Use one with a higher ceiling.`;
  return faulty([field], 'CEILING_TOO_LOW', message);
}
