import type { Brand } from '../../../kernel/brand.js';
import type { Tlp } from './tlp.js';

/**
 * One clause of an audience, spelled `KIND` or `KIND:name`:
 * `PUBLIC`, `MEMBER`, `COMMUNITY:c`, `HANDLER:o` (need-to-know in o), `SOURCE:s` (AUTHOR, REVIEWER or HANDLER of s),
 * `USER:account`, `ORG:o` (any active person of o; stands in `denied` only).
 * The store interns atoms as numbers and folds more than 16 HANDLER atoms into one snapshot; no rule knows of that.
 */
export type Atom = Brand<string, 'Atom'>;

/**
 * A marking made exact: whoever holds one atom of `audience`, none of `denied`, and a ceiling of at least `tlp` is cleared.
 * Atoms are sorted and hold nothing twice; `audience` is never empty. `Of` is how atoms are written: by name, or as a store numbers them.
 */
export interface Label<Of = Atom> {
  readonly tlp: Tlp;
  readonly audience: readonly Of[];
  readonly denied: readonly Of[];
}

/** What a viewer holds: the atoms true for it, and the highest label its token may see. */
export interface Clearance<Of = Atom> {
  readonly atoms: ReadonlySet<Of>;
  readonly ceiling: Tlp;
}
