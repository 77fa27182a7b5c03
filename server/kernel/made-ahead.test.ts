import { describe, expect, it } from 'vitest';
import { madeAhead } from './made-ahead.js';

describe('what is made ahead', () => {
  it('comes in order, each begun when the one before it is handed out', async () => {
    const told: string[] = [];
    const make = async (item: string): Promise<string> => {
      told.push(`begin ${item}`);
      return item;
    };

    for await (const made of madeAhead({ items: ['a', 'b', 'c'], ahead: 1, make })) told.push(`use ${made}`);

    expect(told).toEqual(['begin a', 'begin b', 'use a', 'begin c', 'use b', 'use c']);
  });

  it('is begun by so many at once', async () => {
    const told: string[] = [];
    const make = async (item: string): Promise<string> => {
      told.push(`begin ${item}`);
      return item;
    };

    for await (const made of madeAhead({ items: ['a', 'b', 'c', 'd'], ahead: 2, make })) told.push(`use ${made}`);

    expect(told.join(', ')).toBe('begin a, begin b, begin c, use a, begin d, use b, use c, use d');
  });

  it('fails in its turn, and not before', async () => {
    const used: string[] = [];
    const make = async (item: string): Promise<string> => {
      if (item === 'b') throw new Error('no b');
      return item;
    };
    const useAll = async (): Promise<void> => {
      for await (const made of madeAhead({ items: ['a', 'b'], ahead: 2, make })) used.push(made);
    };

    await expect(useAll()).rejects.toThrow('no b');
    expect(used).toEqual(['a']);
  });

  it('is nothing where there are no items', async () => {
    const made: string[] = [];
    for await (const each of madeAhead({ items: [], ahead: 2, make: async (item: string) => item })) made.push(each);

    expect(made).toEqual([]);
  });
});
