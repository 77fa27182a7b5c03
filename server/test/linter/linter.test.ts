import { describe, expect, it } from 'vitest';
import { figures } from './figures.js';

const { planted, missed, innocent, alarms, drafts, said } = figures();

describe('the leak linter', () => {
  it('finds at least nineteen of twenty planted leaks, and calls them what they are', () => {
    expect(planted).toBe(40);
    expect(missed.length / planted, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('warns of at most one in twenty innocent pairs', () => {
    expect(innocent).toBe(40);
    expect(alarms.length / innocent, alarms.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it('says little enough of the sample community to be read: less than one thing in four drafts', () => {
    expect(drafts).toBeGreaterThan(30);
    expect(said.length / drafts, said.join('\n')).toBeLessThan(0.25);
  });
});
