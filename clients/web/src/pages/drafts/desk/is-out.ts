import type { AdvisoryState } from '@seamark/sdk';

/** True when others have it: to change it is to publish a revision. What is in review stands still, and the hub says so to who saves it. */
export function isOut(state: AdvisoryState): boolean {
  return state === 'PUBLISHED' || state === 'WITHDRAWN';
}
