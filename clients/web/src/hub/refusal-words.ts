import type { Refusal } from '@seamark/sdk';

/** Why the hub did not do it, with each thing to mend. */
export function messageOf(refusal: Refusal): string {
  const problems = refusal.code === 'INVALID_INPUT' ? refusal.problems.map(({ message }) => message) : [];
  return [refusal.message, ...problems].join(' ');
}
