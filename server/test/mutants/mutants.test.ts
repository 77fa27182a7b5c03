import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../checks/check.js';
import { allMutants } from './all-mutants.js';
import { changedLines, CHANNELS, MAX_CHANGED_LINES, mutated } from './mutant.js';
import { mutantPlugin } from './mutant-plugin.js';
import { togetherAsFarAsTheyFit } from './together.js';

const SHIPPED = /^server\/(features|platform|kernel|main|migrations)\/(?!.*(\.test\.ts$|\/fake-))/;

describe.each(allMutants)('the planted leak $name', (mutant) => {
  it('fits what is shipped today, in ten lines at most', () => {
    const code = readFileSync(join(ROOT, mutant.file), 'utf8');

    expect(mutant.file).toMatch(SHIPPED);
    expect(mutated(code, mutant)).not.toBe(code);
    expect(changedLines(mutant)).toBeLessThanOrEqual(MAX_CHANGED_LINES);
  });
});

describe('planted leaks', () => {
  it('have names of their own', () => {
    const names = allMutants.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it('are there for every way out', () => {
    const covered = new Set(allMutants.map(({ channel }) => channel));

    expect(CHANNELS.filter((channel) => !covered.has(channel))).toEqual([]);
  });

  it('are planted together where they replace other texts', () => {
    const groups = togetherAsFarAsTheyFit(allMutants);
    const groupOf = (name: string) => groups.findIndex((group) => group.some((mutant) => mutant.name === name));

    expect(groups.flat()).toHaveLength(allMutants.length);
    expect(groupOf('searched-without-exclusions')).not.toBe(groupOf('searched-above-the-ceiling'));
    expect(groupOf('searched-without-exclusions')).toBe(groupOf('ties-in-physical-order'));
  });

  it('are planted only by their names, and refused when the code has moved on', () => {
    const [mutant] = allMutants;

    expect(mutantPlugin(ROOT, '')).toBeNull();
    expect(mutantPlugin(ROOT, 'ties-in-physical-order,every-label-is-a-change')).not.toBeNull();
    expect(() => mutantPlugin(ROOT, 'no-such-mutant')).toThrow('There is no mutant no-such-mutant.');
    expect(() => mutated('something else', mutant ?? { ...NONE })).toThrow('is stale');
  });
});

const NONE = { name: 'none', channel: 'count', tells: '', file: '', replacements: [{ from: 'x', to: '' }] } as const;
