import { readdirSync, readFileSync } from 'node:fs';
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

/** Each migration's SQL; a function or a view of it may be made anew by a later one. */
const MIGRATIONS = readdirSync(join(ROOT, 'server/migrations'))
  .filter((name) => /^\d{4}-/.test(name))
  .map((name) => ({
    file: `server/migrations/${name}`,
    code: readFileSync(join(ROOT, 'server/migrations', name), 'utf8'),
  }));

/** What a text stands in: `FUNCTION hub.search`, `VIEW hub.past_portion`, `POLICY viewer ON hub.community`; null where nothing of the kind is made. */
function madeAround(code: string, text: string): string | null {
  const until = code.slice(0, code.indexOf(text) + text.length);
  return [...until.matchAll(/(?:FUNCTION|VIEW) hub\.\w+|POLICY \w+ ON hub\.\w+/g)].at(-1)?.[0] ?? null;
}

describe.each(allMutants.filter(({ file }) => file.includes('/migrations/')))('the planted leak $name', (mutant) => {
  it('is planted where a migration has the last word', () => {
    const code = readFileSync(join(ROOT, mutant.file), 'utf8');
    const later = MIGRATIONS.filter(({ file }) => file > mutant.file).map((migration) => migration.code);

    const made = mutant.replacements.map(({ from }) => madeAround(code, from));
    const again = made.flatMap((each) =>
      later.filter((sql) => new RegExp(`(CREATE|REPLACE|ALTER) ${each}\\b`).test(sql)),
    );

    expect([made.includes(null), again]).toEqual([false, []]);
  });
});

describe('planted leaks', () => {
  it('have names of their own', () => {
    const names = allMutants.map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it('name scripts that are kept', () => {
    const kept = ['found-leaks', 'never-told'].map((file) =>
      readFileSync(join(ROOT, `server/test/leaks/${file}.pg.test.ts`), 'utf8'),
    );
    const scripts = allMutants.flatMap(({ script }) => script ?? []);

    expect(scripts.filter((script) => !kept.some((text) => text.includes(`it('${script}'`)))).toEqual([]);
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
