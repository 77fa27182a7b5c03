import type { Advisory, Portion } from '@seamark/sdk';
import { CliFailure } from '../cli-failure.js';
import { EXIT } from '../exit-codes.js';
import { counted } from '../words/names.js';

/** The portion of that number or id. @throws CliFailure when the reader is told of none such */
export function portionAt({ portions }: Advisory, wanted: string | number): Portion {
  const there = portions.find(({ position, id }) => String(position) === String(wanted) || id === wanted);
  if (there) return there;
  throw new CliFailure(
    EXIT.notFoundOrNotVisible,
    `There is no portion ${wanted}: you are told of ${counted(portions.length, 'portion')}.`,
  );
}
