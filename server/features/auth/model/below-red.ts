import { tlpRank } from '../../markings/model/tlp.js';
import type { Viewer } from './viewer.js';

/** The same viewer where TLP:RED is not told: that is for persons, in a session of their own, and goes through nobody else's hands. */
export function belowRed(viewer: Viewer): Viewer {
  return tlpRank(viewer.ceiling) > tlpRank('AMBER_STRICT') ? { ...viewer, ceiling: 'AMBER_STRICT' } : viewer;
}
