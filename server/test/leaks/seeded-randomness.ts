import { createHash } from 'node:crypto';
import { newUuid, type Randomness, type Uuid } from '../../kernel/ids.js';

/** Randomness that is told what each draw is for, so that what two worlds have in common gets the same ids in both. */
export interface SeededRandomness extends Randomness {
  /** The next draws, one for each of `names`; all later ones are numbered draws of `rest`. */
  expect(names: readonly string[], rest: string): void;
}

export function seededRandomness(): SeededRandomness {
  let [names, rest, drawn]: [readonly string[], string, number] = [[], 'nothing yet', 0];
  return {
    expect: (next, then) => {
      [names, rest, drawn] = [next, then, 0];
    },
    bytes: (length) => {
      const name = names[drawn] ?? `${rest}#${drawn - names.length}`;
      drawn += 1;
      return drawOf(name, length);
    },
  };
}

/** The id that a draw of this name becomes. */
export function uuidOf(name: string): Uuid {
  return newUuid({ bytes: (length) => drawOf(name, length) });
}

/** @param length - at most 32 */
export function drawOf(name: string, length: number): Uint8Array {
  return createHash('sha256').update(name).digest().subarray(0, length);
}
