import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../source-files.js';
import { features, importRules, placeRules } from './architecture.js';
import { findBreaches } from './layers.js';
import { plantedBreaches } from './planted-breaches.js';
import { soundRepository } from './sound-repository.js';

describe('the layers', () => {
  it('hold in a repository that keeps to the architecture', () => {
    expect(breachesWith({})).toEqual([]);
  });

  it.each(plantedBreaches)('catch $what', ({ rule, path, text }) => {
    expect(breachesWith({ [path]: text }).map((breach) => breach.rule)).toContain(rule);
  });

  it('say where the breach is and why it is one', () => {
    const [breach] = breachesWith({ 'server/kernel/say.ts': `\nimport { writeSync } from 'node:fs';` });

    expect(breach?.at).toBe('server/kernel/say.ts:2 -> node:fs');
    expect(breach?.why).toBe('The kernel is words, not machinery; node:crypto is arithmetic.');
  });

  it('each have a breach planted that they catch', () => {
    const planted = plantedBreaches.map(({ rule }) => rule);

    const rules = [...importRules, ...placeRules].map(({ name }) => name);
    expect(rules.filter((rule) => !planted.includes(rule))).toEqual([]);
  });

  it('name each feature and each rule once', () => {
    const names = [...features, ...importRules.map(({ name }) => name), ...placeRules.map(({ name }) => name)];

    expect(new Set(names).size).toBe(names.length);
  });
});

function breachesWith(planted: Readonly<Record<string, string>>): ReturnType<typeof findBreaches> {
  const files: readonly SourceFile[] = Object.entries({ ...soundRepository, ...planted }).map(([path, text]) => ({
    path,
    text,
  }));
  return findBreaches(files);
}
