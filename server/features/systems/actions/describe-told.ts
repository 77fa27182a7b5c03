import type { AISystem, SystemStatement } from '../model/ai-system.js';
import { mergeSystems } from '../model/merge-systems.js';
import { type KeyedHash, systemKey } from '../model/system-key.js';

interface Needs {
  readonly hash: KeyedHash;
}

export interface DescribeToldInput {
  readonly statement: SystemStatement;
  /** All that is told; `statement` is among them. */
  readonly told: readonly SystemStatement[];
}

/**
 * The system of a statement as others are told of it by these statements alone. What the viewer knows of it besides is not theirs, and
 * what they know besides is not the viewer's.
 */
export function describeTold({ hash }: Needs, _viewer: unknown, { statement, told }: DescribeToldInput): AISystem {
  const key = systemKey(statement);
  const [system] = mergeSystems([...told.filter((other) => systemKey(other) === key), statement], hash);
  if (system === undefined) throw new Error('A statement speaks of no system.');
  return system;
}
