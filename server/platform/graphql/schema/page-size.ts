import { MAX_PAGE_SIZE, PAGE_SIZE } from '../../../kernel/page.js';
import { RequestError } from '../../../kernel/request-error.js';

/** For the description of every `first`. */
export const FIRST = `How many at most: 1 to ${MAX_PAGE_SIZE}; null means ${PAGE_SIZE}. Anything else is \`BAD_REQUEST\`.`;
export const AFTER = 'The `cursor` of the item to go on after; null starts at the beginning.';

/** @throws RequestError when `first` is not 1..100 */
export function pageSize(first: number | null | undefined): number {
  if (first === null || first === undefined) return PAGE_SIZE;
  if (first >= 1 && first <= MAX_PAGE_SIZE) return first;
  throw new RequestError('BAD_REQUEST', `first must be 1 to ${MAX_PAGE_SIZE}, it is ${first}.`);
}
