import type { Viewer } from '../../auth/model/viewer.js';
import type { AISystem } from '../model/ai-system.js';
import { mergeSystems } from '../model/merge-systems.js';
import { type KeyedHash, systemId } from '../model/system-key.js';
import type { SystemsReads } from '../ports.js';

interface Needs {
  readonly systems: SystemsReads;
  readonly hash: KeyedHash;
}

/** The system of that id; null when no portion that the viewer sees speaks of it. An id cannot be turned back: all visible keys are tried. */
export async function readSystem(
  { systems, hash }: Needs,
  viewer: Viewer,
  { id }: { readonly id: string },
): Promise<AISystem | null> {
  const key = (await systems.keys(viewer)).find((candidate) => systemId(candidate, hash) === id);
  if (key === undefined) return null;
  const statements = await systems.statements(viewer, [key]);
  return mergeSystems(statements.get(key) ?? [], hash)[0] ?? null;
}
