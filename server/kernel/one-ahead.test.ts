import { describe, expect, it } from 'vitest';
import { oneAhead } from './one-ahead.js';

describe('what is made one ahead', () => {
  it('comes in order, each begun when the one before it is handed out', async () => {
    const told: string[] = [];
    const make = async (item: string): Promise<string> => {
      told.push(`begin ${item}`);
      return item;
    };

    for await (const made of oneAhead(['a', 'b', 'c'], make)) told.push(`use ${made}`);

    expect(told).toEqual(['begin a', 'begin b', 'use a', 'begin c', 'use b', 'use c']);
  });

  it('fails in its turn, and not before', async () => {
    const used: string[] = [];
    const make = async (item: string): Promise<string> => {
      if (item === 'b') throw new Error('no b');
      return item;
    };
    const useAll = async (): Promise<void> => {
      for await (const made of oneAhead(['a', 'b'], make)) used.push(made);
    };

    await expect(useAll()).rejects.toThrow('no b');
    expect(used).toEqual(['a']);
  });

  it('is nothing where there are no items', async () => {
    const made: string[] = [];
    for await (const each of oneAhead([], async (item: string) => item)) made.push(each);

    expect(made).toEqual([]);
  });
});
