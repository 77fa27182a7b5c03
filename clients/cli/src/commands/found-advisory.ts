import type { Advisory, Seamark } from '@seamark/sdk';
import { CliFailure } from '../cli-failure.js';
import { EXIT } from '../exit-codes.js';

/** The advisory of that name, or one revision of it. @throws CliFailure when there is nothing that the caller can read */
export async function found(hub: Seamark, name: string, revisionId?: string): Promise<Advisory> {
  return orNothing(await hub.advisories.get(name, { revisionId }));
}

/** @throws CliFailure for null, which is how the hub answers for what is not there and for what the caller may not see */
export function orNothing<T>(answered: T | null): T {
  if (answered !== null) return answered;
  throw new CliFailure(EXIT.notFoundOrNotVisible, 'There is nothing here that you can read.');
}
