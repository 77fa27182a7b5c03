import type { Atom, Label } from '../../markings/model/label.js';
import { TLP } from '../../markings/model/tlp.js';

/** A label as the database's functions give it: atoms by name, the TLP label as its number. */
export interface LabelJson {
  readonly audience: readonly Atom[];
  readonly denied: readonly Atom[];
  readonly tlp: number;
}

export function toLabel({ audience, denied, tlp }: LabelJson): Label {
  return { audience, denied, tlp: TLP[tlp] ?? 'RED' };
}
