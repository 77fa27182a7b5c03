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
 * Atoms are sorted and hold nothing twice; `audience` is never empty.
 */
export interface Label {
  readonly tlp: Tlp;
  readonly audience: readonly Atom[];
  readonly denied: readonly Atom[];
}

/** What a viewer holds: the atoms true for it, and the highest label its token may see. */
export interface Clearance {
  readonly atoms: ReadonlySet<Atom>;
  readonly ceiling: Tlp;
}
