import type { Viewer } from '../../auth/model/viewer.js';
import type { AISystem, SystemStatement } from '../model/ai-system.js';
import { mergeSystems } from '../model/merge-systems.js';
import { type KeyedHash, systemKey } from '../model/system-key.js';
import type { SystemsReads } from '../ports.js';

interface Needs {
  readonly systems: SystemsReads;
  readonly hash: KeyedHash;
}

/**
 * The systems that the statements of visible portions speak of, in the same order, each with all that the viewer's visible portions
 * say of it. Of a system of which only a past revision speaks, that one statement is all there is to tell.
 */
export async function describeSystems(
  { systems, hash }: Needs,
  viewer: Viewer,
  { statements }: { readonly statements: readonly SystemStatement[] },
): Promise<readonly AISystem[]> {
  const keys = [...new Set(statements.map(systemKey))];
  const known = await systems.statements(viewer, keys);
  return statements.flatMap((statement) => mergeSystems(known.get(systemKey(statement)) ?? [statement], hash));
}
