import { bulkhead } from 'cockatiel';

/** Does a piece of work as soon as it is its turn. Whoever waits has waited outside of every time limit. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets others wait, in the order in which they came, where thousands come at once: at a pool of connections they would wait as long,
 * and be turned away when their time there is up.
 *
 * @param atOnce - how many pieces of work go on at a time
 */
export function inTurn(atOnce: number): InTurn {
  const gate = bulkhead(atOnce, Infinity);
  return (work) => gate.execute(work);
}
