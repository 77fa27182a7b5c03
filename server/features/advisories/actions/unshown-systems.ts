import type { Viewer } from '../../auth/model/viewer.js';
import { mergeSystems } from '../../systems/model/merge-systems.js';
import { systemKey } from '../../systems/model/system-key.js';
import type { SystemKey } from '../../systems/model/system-key.js';
import type { MarkedPortion } from '../model/input/parse-marks.js';
import { opens } from '../model/input/parse-marks.js';
import { saysMore } from '../model/own-statement.js';
import type { AffectedContent } from '../model/portion-content.js';
import type { Portion } from '../model/portion.js';
import type { InputProblem } from '../model/refusals.js';
import type { SystemNeeds } from './settle-systems.js';

interface Marks {
  readonly marks: readonly MarkedPortion[];
  readonly current: readonly Portion[];
}

/**
 * A system is shown as all visible portions describe it together, so the author of a portion may never have been shown what that one
 * portion says of it. Nobody opens to others what it has not read: such a mark is a problem, and its author is to state the portion.
 * One that is tightened tells nobody anything new.
 */
export async function unshownSystems(
  { systems, hash }: SystemNeeds,
  viewer: Viewer,
  { marks, current }: Marks,
): Promise<readonly InputProblem[]> {
  const opened = marks.flatMap((mark, index) => {
    const before = current.find(({ id }) => id === mark.id);
    return mark.content.is === 'affected' && before && opens(before, mark) ? [{ index, content: mark.content }] : [];
  });
  if (opened.length === 0) return [];
  const keys = [...new Set(opened.map(({ content }) => keyOf(content)))];
  const statements = await systems.statements(viewer, keys);
  return opened.flatMap(({ index, content }) => {
    const [shown] = mergeSystems(statements.get(keyOf(content)) ?? [], hash);
    return shown && !saysMore(content, shown) ? [] : [problemAt(index)];
  });
}

function keyOf({ system, identifiers }: AffectedContent): SystemKey {
  return systemKey({ name: system, identifiers });
}

function problemAt(index: number): InputProblem {
  return { code: 'SYSTEM_NOT_SHOWN', message: NOT_SHOWN, path: ['marks', String(index), 'marking'] };
}

const NOT_SHOWN =
  'This portion says of its system what you were not shown, since another portion says otherwise. Revise the advisory, and state what it is to say to more readers.';
