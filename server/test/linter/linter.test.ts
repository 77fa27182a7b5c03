import { describe, expect, it } from 'vitest';
import { figures } from './figures.js';

const { planted, missed, innocent, alarms, drafts, said } = figures();

describe('the leak linter', () => {
  it('finds at least nineteen of twenty planted leaks, and calls them what they are', () => {
    expect(planted).toBe(40);
    expect(missed.slice(planted / 20)).toEqual([]);
  });

  it('warns of at most one in twenty innocent pairs', () => {
    expect(innocent).toBe(40);
    expect(alarms.slice(innocent / 20)).toEqual([]);
  });

  it('says little enough of the sample community to be read: less than one thing in four drafts', () => {
    expect(drafts).toBeGreaterThan(30);
    expect(said.slice(drafts / 4)).toEqual([]);
  });
});
