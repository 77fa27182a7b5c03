import { fileURLToPath } from 'node:url';

/** The repository's own folder, absolute, with no slash at its end. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** Something that must hold for the whole repository. */
export interface Check {
  readonly name: string;
  /** What holds when nothing is found, as a sentence. */
  readonly claim: string;
  /** @returns what breaks the claim, one line each, with the place it stands at */
  readonly find: () => Promise<readonly string[]>;
}
