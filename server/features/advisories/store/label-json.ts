import type { Atom, Label } from '../../markings/model/label.js';
import { TLP, tlpRank } from '../../markings/model/tlp.js';

/** A label as the database's functions take and give it: atoms by name, the TLP label as its number. */
export interface LabelJson {
  readonly audience: readonly Atom[];
  readonly denied: readonly Atom[];
  readonly tlp: number;
}

export function toLabelJson({ audience, denied, tlp }: Label): LabelJson {
  return { audience, denied, tlp: tlpRank(tlp) };
}

export function toLabel({ audience, denied, tlp }: LabelJson): Label {
  return { audience, denied, tlp: TLP[tlp] ?? 'RED' };
}
