import { stamped, stampsOf } from '../../dissemination/model/stamp.js';
import type { AISystem, SystemStatement } from './ai-system.js';
import { normalizeIdentifier } from './normalize-identifier.js';
import { systemId, systemKey, tellingIdentifier } from './system-key.js';
import type { KeyedHash, SystemKey } from './system-key.js';

/**
 * The systems that `statements` speak of, each with what they say of it together, in the order in which they are first spoken of.
 *
 * @param statements - newest first, and only those that the viewer sees: whatever else is stored leaves no trace here
 */
export function mergeSystems(statements: readonly SystemStatement[], hash: KeyedHash): readonly AISystem[] {
  const byKey = new Map<SystemKey, readonly SystemStatement[]>();
  for (const statement of statements) {
    const key = systemKey(statement);
    byKey.set(key, [...(byKey.get(key) ?? []), statement]);
  }
  return [...byKey].map(([key, said]) => mergeSystem(key, said, hash));
}

function mergeSystem(key: SystemKey, said: readonly SystemStatement[], hash: KeyedHash): AISystem {
  const merged = {
    id: systemId(key, hash),
    identifier: tellingIdentifier(
      said.flatMap(({ identifiers }) => identifiers.filter((written) => isKey(written, key))),
    ),
    name: newest(said.map(({ name }) => name)) ?? '',
    kind: newest(said.map(({ kind }) => kind)),
    developer: newest(said.map(({ developer }) => developer)),
    identifiers: unitedIdentifiers(said),
  };
  return stamped(merged, said.flatMap(stampsOf));
}

function isKey(written: string, key: SystemKey): boolean {
  return key === `id:${normalizeIdentifier(written)}`;
}

function newest(texts: readonly (string | null)[]): string | null {
  return texts.find((text) => text !== null) ?? null;
}

/** Of several spellings the newest is kept. */
function unitedIdentifiers(said: readonly SystemStatement[]): readonly string[] {
  const byNormal = new Map<string, string>();
  for (const written of said.flatMap(({ identifiers }) => identifiers)) {
    const normal = normalizeIdentifier(written);
    if (normal !== '' && !byNormal.has(normal)) byNormal.set(normal, written);
  }
  return [...byNormal.values()].sort();
}
