import { accepted, clear, type PortionInput, red, type Seamark, term, title } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';

const { as } = await testHub();
const visitor = as();
const author = as('author@meridian');

async function namesUnder(seamark: Seamark, scheme: string, code: string): Promise<readonly string[]> {
  const names: string[] = [];
  // Small pages, so that they are gone through.
  for await (const { name } of seamark.taxonomies.advisories(scheme, code, 2)) names.push(name);
  return names;
}

async function namesByFilter(seamark: Seamark, terms: readonly string[]): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { name } of seamark.advisories.list({ where: { terms } })) names.push(name);
  return names;
}

describe('the taxonomies of a hub', () => {
  it.each(['ATLAS', 'AVID_SEP', 'AVID_LIFECYCLE', 'MIT_DOMAIN', 'OWASP_LLM_2025', 'NIST_AI_600_1', 'CWE'])(
    'hold all of %s for a visitor, page by page, with source, version and licence',
    async (scheme) => {
      const taxonomy = await visitor.taxonomies.get(scheme.toLowerCase());
      const codes: string[] = [];
      for await (const { code } of visitor.taxonomies.terms(scheme, 7)) codes.push(code);

      expect(taxonomy).toMatchObject({ scheme, size: codes.length });
      expect([taxonomy?.source, taxonomy?.version, taxonomy?.licence]).not.toContain('');
      expect(new Set(codes).size).toBe(codes.length);
    },
  );

  it('lead from a term to those above and below', async () => {
    const injection = await visitor.taxonomies.term('atlas', 'aml.t0051');
    const direct = await visitor.taxonomies.term('ATLAS', 'AML.T0051.000');

    expect(injection).toMatchObject({ label: 'LLM Prompt Injection', parent: null, replacedBy: null });
    expect(injection?.children.map(({ code }) => code)).toContain('AML.T0051.000');
    expect(direct?.parent?.code).toBe('AML.T0051');
  });

  it('are null and empty where there is nothing of that name', async () => {
    expect(await visitor.taxonomies.get('STRIDE')).toBeNull();
    expect(await visitor.taxonomies.term('ATLAS', 'AML.T9999')).toBeNull();
    expect(await visitor.taxonomies.terms('STRIDE').page()).toEqual({ items: [], next: null });
    expect(await namesUnder(visitor, 'ATLAS', 'AML.T9999')).toEqual([]);
  });

  it('give the terms of advisories their official names', async () => {
    const { items } = await as('author@halden').advisories.list({ portions: true, first: 100 }).page();
    const terms = items.flatMap(({ portions }) =>
      portions.flatMap(({ content }) => (content.is === 'term' ? [content] : [])),
    );
    const labels = new Map(terms.map(({ scheme, code, label }) => [`${scheme}:${code}`, label]));

    expect(labels.get('CWE:CWE-502')).toBe('Deserialization of Untrusted Data');
    expect([...labels].filter(([term, label]) => term.endsWith(`:${label}`))).toEqual([]);
  });
});

describe('the advisories under a term', () => {
  it('are those that a filter with its code and all codes below it finds, for whoever asks', async () => {
    const domain = await visitor.taxonomies.term('MIT_DOMAIN', '7');
    const terms = ['7', ...(domain?.children ?? []).map(({ code }) => code)].map((code) => `MIT_DOMAIN:${code}`);

    for (const seamark of [visitor, as('handler@cert'), author])
      expect(await namesUnder(seamark, 'MIT_DOMAIN', '7')).toEqual(await namesByFilter(seamark, terms));
    expect((await namesUnder(author, 'MIT_DOMAIN', '7')).length).toBeGreaterThan(2);
  });

  it('are seen under it only by those who see that they are sorted so', async () => {
    const sorted = term({ scheme: 'ATLAS', code: 'AML.T0056' }, red('handler@cert'));
    const named = title('A public title over a term for one', clear());
    const { advisory } = accepted(
      await author.advisories.publishNow({ kind: 'RED_TEAM_FINDING', portions: [named, sorted] }),
    );

    expect(await visitor.advisories.get(advisory.name)).not.toBeNull();
    expect(await namesUnder(as('handler@cert'), 'ATLAS', 'AML.T0056')).toContain(advisory.name);
    expect(await namesUnder(visitor, 'ATLAS', 'AML.T0056')).not.toContain(advisory.name);
    expect(await namesUnder(as('reader@cert'), 'ATLAS', 'AML.T0056')).not.toContain(advisory.name);
  });

  it('are found under the term that took the place of theirs', async () => {
    const sorted = term({ scheme: 'CWE', code: 'CWE-1187' }, clear());
    const named = title('Sorted under a code that was given up', clear());
    const { advisory, warnings } = accepted(
      await author.advisories.publishNow({ kind: 'VULNERABILITY', portions: [named, sorted] }),
    );

    expect(warnings).toEqual([]);
    expect((await visitor.taxonomies.term('CWE', 'CWE-1187'))?.replacedBy?.code).toBe('CWE-908');
    expect(await namesUnder(visitor, 'CWE', 'CWE-908')).toEqual([advisory.name]);
  });
});

describe('a term that this hub does not know', () => {
  const portions: readonly PortionInput[] = [
    title('Sorted under a code of tomorrow', clear()),
    term({ scheme: 'CWE', code: 'CWE-9999' }, clear()),
  ];

  it('is warned of once, kept, shown by its code, and found by it', async () => {
    const { advisory, warnings } = accepted(await author.advisories.publishNow({ kind: 'PRACTICE', portions }));

    expect(warnings).toMatchObject([{ code: 'UNKNOWN_TERM', path: ['portions', '1', 'content', 'term', 'code'] }]);
    expect(advisory.portions.find(({ type }) => type === 'TERM')?.content).toMatchObject({ label: 'CWE-9999' });
    expect(await namesByFilter(visitor, ['cwe:cwe-9999'])).toEqual([advisory.name]);
  });
});
