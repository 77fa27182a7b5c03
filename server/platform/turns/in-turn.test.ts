import { describe, expect, it } from 'vitest';
import { inTurn } from './in-turn.js';

const turns = inTurn(2);

describe('work that is done in turn', () => {
  it('goes on so many pieces at a time, in the order in which they came', async () => {
    let [under, most]: [number, number] = [0, 0];
    const done: number[] = [];
    const piece = async (number: number): Promise<void> => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setImmediate(resolve));
      under -= 1;
      done.push(number);
    };

    await Promise.all([0, 1, 2, 3, 4, 5].map((number) => turns(() => piece(number))));

    expect(most).toBe(2);
    expect(done).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('lets the next go on when one fails, and tells its asker', async () => {
    const failing = [1, 2, 3].map((number) => turns(() => Promise.reject(new Error(`failed ${number}`))));

    const told = await Promise.allSettled(failing);

    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await turns(async () => 'done')).toBe('done');
  });
});
