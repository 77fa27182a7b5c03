import type { Advisory, ReadOptions, Seamark } from '@seamark/sdk';
import { CliFailure } from '../cli-failure.js';
import { EXIT } from '../exit-codes.js';

/** The advisory of that name, or another view of it. @throws CliFailure when there is nothing that the caller can read */
export async function found(hub: Seamark, name: string, options?: ReadOptions): Promise<Advisory> {
  return orNothing(await hub.advisories.get(name, options));
}

/** @throws CliFailure for null, which is how the hub answers for what is not there and for what the caller may not see */
export function orNothing<T>(answered: T | null): T {
  if (answered !== null) return answered;
  throw new CliFailure(EXIT.notFoundOrNotVisible, 'There is nothing here that you can read.');
}
