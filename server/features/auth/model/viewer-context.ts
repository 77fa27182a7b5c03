import { tlpRank } from '../../markings/model/tlp.js';
import type { Viewer } from './viewer.js';

/** What row security clears a viewer by: its atoms, its ceiling as a number, the rows of its person and its token. */
export function contextOf({ grasp, ceiling }: Viewer): {
  readonly atoms: readonly number[];
  readonly ceiling: number;
  readonly person: number;
  readonly token: number;
} {
  return { atoms: grasp.atoms, ceiling: tlpRank(ceiling), person: grasp.person, token: grasp.token };
}
