import { describe, expect, it } from 'vitest';
import { breachesOfCode, breachesOfFile, MAX_LINES } from './house-rules.js';

describe('the house rules', () => {
  it('let plain code pass', () => {
    const text = '// Later answers win, since a retry may overtake.\nexport const first = 1;';

    expect(breachesOfCode({ path: 'server/kernel/first.ts', text })).toEqual([]);
  });

  it.each([
    ['an enum', 'export enum Tlp { Clear }'],
    ['a constant enum', 'declare const enum Tlp { Clear }'],
    ['a linter told to look away', '// oxlint-disable-next-line complexity\nexport const a = 1;'],
    ['a compiler told to look away', '/* @ts-ignore */\nexport const a = 1;'],
    ['a compiler expected to fail outside a test', '// @ts-expect-error\nexport const a: number = "1";'],
    ['work put off with no address', '// TODO: count them\nexport const a = 1;'],
  ])('find %s', (_, text) => {
    expect(breachesOfCode({ path: 'server/kernel/first.ts', text })).toHaveLength(1);
  });

  it('let a test show what does not compile', () => {
    const text = '// @ts-expect-error a redacted portion has no text\nexport const a: number = "1";';

    expect(breachesOfCode({ path: 'clients/sdk/src/portion.test.ts', text })).toEqual([]);
  });

  it.each([
    'server/kernel/utils.ts',
    'server/helpers/ids.ts',
    'server/platform/socket-manager.ts',
    'server/kernel/NewIds.ts',
  ])('find a name that does not say what it holds: %s', (path) => {
    expect(breachesOfCode({ path, text: '' })).toHaveLength(1);
  });

  it('find a style sheet that is two things', () => {
    const text = 'p {}\n\n'.repeat(MAX_LINES);

    expect(breachesOfFile({ path: 'clients/web/page.css', text })).toEqual([]);
    expect(breachesOfFile({ path: 'clients/web/page.css', text: `${text}p {}` })).toHaveLength(1);
  });
});
