import type { Viewer } from '../../auth/model/viewer.js';
import { mergeSystems } from '../../systems/model/merge-systems.js';
import { systemKey } from '../../systems/model/system-key.js';
import type { KeyedHash, SystemKey } from '../../systems/model/system-key.js';
import type { SystemsReads } from '../../systems/ports.js';
import type { StatedPortion } from '../model/input/stated-portion.js';
import { sameValue } from '../model/canonical-json.js';
import { ownStatement } from '../model/own-statement.js';
import type { AffectedContent } from '../model/portion-content.js';
import type { Portion } from '../model/portion.js';

/** What it takes to know how a system was shown to its author. */
export interface SystemNeeds {
  readonly systems: SystemsReads;
  readonly hash: KeyedHash;
}

/**
 * The statement with its AFFECTED portions told apart from what the author read of their systems. One that is marked anew says what is
 * stated and nothing else: what the portion said to fewer readers, and its author may not even have been shown, stays with them.
 */
export async function settleSystems(
  { systems, hash }: SystemNeeds,
  viewer: Viewer,
  { stated, current }: { readonly stated: readonly StatedPortion[]; readonly current: readonly Portion[] },
): Promise<readonly StatedPortion[]> {
  const currentById = new Map(current.map((portion) => [portion.id, portion]));
  const keptOf = ({ id, label }: StatedPortion): AffectedContent | null => {
    const kept = id === null ? undefined : currentById.get(id);
    return kept?.content.is === 'affected' && sameValue(kept.label, label) ? kept.content : null;
  };
  const keys = new Set(stated.map(keptOf).flatMap((kept) => (kept === null ? [] : [keyOf(kept)])));
  // One question for all: a revision may state two hundred systems.
  const statements: Statements = keys.size === 0 ? new Map() : await systems.statements(viewer, [...keys]);
  return stated.map((portion) => {
    const kept = keptOf(portion);
    if (kept === null || portion.content.is !== 'affected') return portion;
    const [shown] = mergeSystems(statements.get(keyOf(kept)) ?? [], hash);
    return shown === undefined ? portion : { ...portion, content: ownStatement(portion.content, kept, shown) };
  });
}

type Statements = Awaited<ReturnType<SystemsReads['statements']>>;

function keyOf({ system, identifiers }: AffectedContent): SystemKey {
  return systemKey({ name: system, identifiers });
}
