import type { Label } from '../../markings/model/label.js';
import { canonicalJson } from './canonical-json.js';

const keys = new WeakMap<Label, string>();

/** One text for each label, equal exactly when the labels are. Kept, since all portions of an import share one label. */
export function labelKey(label: Label): string {
  const known = keys.get(label);
  if (known !== undefined) return known;
  const key = canonicalJson(label);
  keys.set(label, key);
  return key;
}
