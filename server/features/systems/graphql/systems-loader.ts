import DataLoader from 'dataloader';
import type { AISystem, SystemStatement } from '../model/ai-system.js';
import { systemKey } from '../model/system-key.js';

/** For one operation of one viewer: describes the system that a visible portion speaks of. */
export type SystemsLoader = DataLoader<SystemStatement, AISystem, string>;

export interface SystemsContext {
  readonly loaders: {
    readonly systems: SystemsLoader;
    /** The system of a statement, as these describe it and nothing else. */
    readonly systemTold: (statement: SystemStatement, told: readonly SystemStatement[]) => AISystem;
  };
}

/** @param describe - answers in the order of its statements */
export function systemsLoader(
  describe: (statements: readonly SystemStatement[]) => Promise<readonly AISystem[]>,
): SystemsLoader {
  return new DataLoader<SystemStatement, AISystem, string>((statements) => describe(statements), {
    cacheKeyFn: (statement) => systemKey(statement),
  });
}
