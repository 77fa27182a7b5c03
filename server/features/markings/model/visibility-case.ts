import { labelOf } from './label-of.js';
import type { Clearance, Label } from './label.js';
import type { OrganizationHandle } from './marking.js';
import { parseMarking } from './parse-marking.js';
import { unknownNames } from './unknown-names.js';
import type { UnparsedMarking } from './unparsed-marking.js';
import { clearanceOn, membersOn, namesOn } from './visibility-world.js';
import type { Day, VisibilityWorld } from './visibility-world.js';

/** One worked case of who may see what: `source` sets `marking`, later `viewer` asks. */
export interface VisibilityCase {
  /** A sentence, unique among the cases. */
  readonly name: string;
  readonly world: VisibilityWorld;
  readonly source: string;
  readonly marking: UnparsedMarking;
  readonly markedOn: Day;
  readonly readOn: Day;
  /** An account of the world; any other name is a visitor. */
  readonly viewer: string;
  readonly expect: Visibility;
}

/** REDACTED: as if the portion were not there. INVALID: refused when written. */
export type Visibility = 'VISIBLE' | 'REDACTED' | 'INVALID';

/** Shows a portion under `label` to a viewer: by the rule itself, or by a database that holds such a portion. */
export type See = (portion: {
  readonly label: Label;
  readonly clearance: Clearance;
  readonly of: VisibilityCase;
}) => boolean | Promise<boolean>;

/** What becomes of a case, as far as the marking is valid by what `see` says. */
export async function visibilityOf(of: VisibilityCase, see: See): Promise<Visibility> {
  const label = labelFor(of);
  if (label === null) return 'INVALID';
  const clearance = clearanceOn(of.world, of.viewer, of.readOn);
  return (await see({ label, clearance, of })) ? 'VISIBLE' : 'REDACTED';
}

function labelFor({ world, source, marking, markedOn }: VisibilityCase): Label | null {
  const parsed = parseMarking(marking);
  if (!parsed.ok || unknownNames(marking, namesOn(world, markedOn)).length > 0) return null;
  const members = membersOn(world, parsed.value, markedOn);
  const label = labelOf(parsed.value, { source: source as OrganizationHandle, members });
  return label.ok ? label.value : null;
}
