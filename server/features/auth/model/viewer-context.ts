import { tlpRank } from '../../markings/model/tlp.js';
import type { Viewer } from './viewer.js';

/** What row security clears a viewer by: its atoms, its ceiling as a number, its person's row. */
export function contextOf({ grasp, ceiling }: Viewer): {
  readonly atoms: readonly number[];
  readonly ceiling: number;
  readonly person: number;
} {
  return { atoms: grasp.atoms, ceiling: tlpRank(ceiling), person: grasp.person };
}
