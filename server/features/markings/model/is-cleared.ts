import type { Clearance, Label } from './label.js';
import { tlpRank } from './tlp.js';

/** True when whoever holds `clearance` may see what bears `label`: the rule that the database's row policy repeats. */
export function isCleared<Of>({ atoms, ceiling }: Clearance<Of>, { tlp, audience, denied }: Label<Of>): boolean {
  return (
    tlpRank(tlp) <= tlpRank(ceiling) &&
    audience.some((atom) => atoms.has(atom)) &&
    !denied.some((atom) => atoms.has(atom))
  );
}
