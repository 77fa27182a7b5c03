import { describe, expect, it } from 'vitest';
import { AUTHOR } from '../model/fake-world.js';
import type { PortionInput } from '../model/advisory-input.js';
import { TITLE_INPUT } from '../model/input/fake-input.js';
import type { PortionContent } from '../model/portion-content.js';
import { draftAdvisory } from './draft-advisory.js';
import { FakeAdvisories } from './fake-advisories.js';
import { done, drafted } from './fake-authoring.js';
import { publishAdvisory } from './publish-advisory.js';
import { reviseAdvisory } from './revise-advisory.js';
import { termWarnings } from '../model/term-warnings.js';

const aTermInput = (scheme: string, code: string): PortionInput => ({
  ...TITLE_INPUT,
  type: 'TERM',
  content: { term: { scheme, code } },
});

const KNOWN = aTermInput('ATLAS', 'aml.t0051.001');
const NEWER = aTermInput('ATLAS', 'AML.T0999');
const portions = [TITLE_INPUT, KNOWN, NEWER];
const unknownAt = (place: number) => ({
  code: 'UNKNOWN_TERM',
  path: ['portions', String(place), 'content', 'term', 'code'],
});

/** What an author is warned of; a refusal fails the test. */
function warningsOf(result: { readonly ok: boolean; readonly value?: { readonly warnings: unknown } }): unknown {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value?.warnings;
}

describe('a term that is not in the hub’s copy of its scheme', () => {
  it('is kept in a draft, and warned of at its path', async () => {
    const hub = new FakeAdvisories();

    const result = await draftAdvisory(hub, AUTHOR, { kind: 'INCIDENT', portions });

    expect(result).toMatchObject({ ok: true, value: { warnings: [unknownAt(2)] } });
    expect(warningsOf(result)).toHaveLength(1);
    expect(JSON.stringify(result)).toContain('AML.T0999');
  });

  it('is warned of anew when the advisory is published and when it is revised', async () => {
    const hub = new FakeAdvisories();
    const { name, viewKey } = await drafted(hub, portions);

    const published = await publishAdvisory(hub, AUTHOR, { name, expectViewKey: viewKey });
    const expectViewKey = done(published).viewKey;
    const revised = await reviseAdvisory(hub, AUTHOR, { name, expectViewKey, portions: [TITLE_INPUT, NEWER] });

    expect(warningsOf(published)).toMatchObject([unknownAt(2)]);
    expect(warningsOf(revised)).toMatchObject([unknownAt(1)]);
  });

  it('says which version the copy is of, and that the term is kept', () => {
    const hub = new FakeAdvisories();
    const content: PortionContent = { is: 'term', scheme: 'ATLAS', code: 'AML.T0999' };

    const [warning] = termWarnings(hub, [content]);

    expect(warning?.message).toMatch(/AML\.T0999.*ATLAS \(version 1\).*kept/);
  });

  it('is no matter of portions that the author does not see, nor of anything but terms', () => {
    const contents: readonly (PortionContent | null)[] = [null, { is: 'alias', value: 'CVE-2026-1' }];

    expect(termWarnings(new FakeAdvisories(), contents)).toEqual([]);
  });
});
