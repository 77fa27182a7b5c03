import type { Viewer } from '../../auth/model/viewer.js';
import type { AISystem } from '../model/ai-system.js';
import { mergeSystems } from '../model/merge-systems.js';
import { type KeyedHash, systemId, type SystemKey, systemKey } from '../model/system-key.js';
import type { SystemsReads } from '../ports.js';

export interface FindSystemsNeeds {
  readonly systems: SystemsReads;
  readonly hash: KeyedHash;
}

/**
 * The systems of these ids, in their order; null for each of which no portion speaks that the viewer sees. An id cannot be turned back:
 * all visible keys are tried, once for all.
 */
export async function findSystems(
  needs: FindSystemsNeeds,
  viewer: Viewer,
  { ids }: { readonly ids: readonly string[] },
): Promise<readonly (AISystem | null)[]> {
  const visible = await needs.systems.keys(viewer);
  const byId = new Map<string, SystemKey>(visible.map((key) => [systemId(key, needs.hash), key]));
  const keys = ids.map((id) => byId.get(id) ?? null);
  return merged(needs, viewer, keys);
}

/** The systems that go by these identifiers, each in any spelling. */
export function findIdentifiedSystems(
  needs: FindSystemsNeeds,
  viewer: Viewer,
  { identifiers }: { readonly identifiers: readonly string[] },
): Promise<readonly (AISystem | null)[]> {
  const keys = identifiers.map((identifier) => {
    const key = systemKey({ name: '', identifiers: [identifier] });
    return key === NAMELESS ? null : key;
  });
  return merged(needs, viewer, keys);
}

/** The key of an identifier of which nothing is left. */
const NAMELESS = systemKey({ name: '', identifiers: [] });

async function merged(
  { systems, hash }: FindSystemsNeeds,
  viewer: Viewer,
  keys: readonly (SystemKey | null)[],
): Promise<readonly (AISystem | null)[]> {
  const known = await systems.statements(viewer, [...new Set(keys.filter((key) => key !== null))]);
  return keys.map((key) => (key === null ? null : (mergeSystems(known.get(key) ?? [], hash)[0] ?? null)));
}
