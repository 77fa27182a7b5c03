import { expect, it } from 'vitest';
import { anAnsweredAdvisory } from '../../../sdk/test/answered.js';
import { runCli, withHub } from '../../test/run-cli.js';

const aTerm = (code: string, label: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  ...{ scheme: 'ATLAS', code, label, deprecated: false, parent: null, children: [], replacedBy: null },
  ...parts,
});

const INJECTION = aTerm('AML.T0051', 'LLM Prompt Injection');
const DIRECT = aTerm('AML.T0051.000', 'Direct', { parent: INJECTION });
const GIVEN_UP = aTerm('CWE-1187', 'Use of\u001b[2J Memory', {
  deprecated: true,
  replacedBy: aTerm('CWE-908', 'Use of Uninitialized Resource'),
});

/** A hub with a taxonomy of three terms, each on a page of its own. */
function aTaxonomy() {
  const all = [INJECTION, DIRECT, GIVEN_UP];
  const terms = ({ after }: { after?: string | null }) => {
    const at = Number(after ?? 0);
    const pageInfo = { hasNextPage: at + 1 < all.length, hasPreviousPage: at > 0, endCursor: String(at + 1) };
    return { nodes: all.slice(at, at + 1), pageInfo, totalCount: all.length };
  };
  const about = { name: 'MITRE ATLAS', version: '5.6.0', source: 'https://atlas.mitre.org', licence: 'Apache-2.0' };
  return {
    taxonomy: ({ scheme }: { scheme: string }) => (scheme === 'atlas' ? { scheme: 'ATLAS', ...about, terms } : null),
  };
}

/** A hub with one term, and so many advisories under it. */
function aTermWith(found: Readonly<Record<string, unknown>>, count: number, hasNextPage = false) {
  const nodes = Array.from({ length: count }, (_, n) =>
    anAnsweredAdvisory({ name: `SMK-${n}`, title: `Finding ${n}` }),
  );
  const pageInfo = { hasNextPage, hasPreviousPage: false, endCursor: 'c' };
  return { term: () => ({ ...found, advisories: { nodes, pageInfo } }) };
}

it('lists all terms of a taxonomy for a program, with tabs between and the code of the term above', async () => {
  const { out, err } = await withHub(aTaxonomy(), (hub) => runCli(hub, ['terms', 'atlas']));

  expect(out).toBe(
    'AML.T0051\tLLM Prompt Injection\t\t\n' +
      'AML.T0051.000\tDirect\tAML.T0051\t\n' +
      'CWE-1187\tUse of\\u{1b}[2J Memory\t\tdeprecated\n',
  );
  expect(err).toBe('');
});

it('lists them for a person, and says below whose they are', async () => {
  const { out, err } = await withHub(aTaxonomy(), (hub) => runCli(hub, ['terms', 'atlas'], { isTerminal: true }));

  expect(out).toContain('AML.T0051      LLM Prompt Injection\nAML.T0051.000  Direct (under AML.T0051)\n');
  expect(out).toContain('(deprecated)');
  expect(err.replaceAll('\n', ' ')).toContain('MITRE ATLAS, version 5.6.0, https://atlas.mitre.org, Apache-2.0');
});

it('shows one term with its relatives and the advisories under it', async () => {
  const found = aTerm('AML.T0051', 'LLM Prompt Injection', { children: [DIRECT, aTerm('AML.T0051.001', 'Indirect')] });

  const { out } = await withHub(aTermWith(found, 2), (hub) => runCli(hub, ['terms', 'atlas', 'aml.t0051']));

  expect(out).toBe(
    'ATLAS  AML.T0051  LLM Prompt Injection\n' +
      'Below        AML.T0051.000  Direct\n' +
      '             AML.T0051.001  Indirect\n' +
      '\nSMK-0\tFinding 0\nSMK-1\tFinding 1\n',
  );
});

it('shows what took the place of a term that was given up, and that nothing is sorted under it', async () => {
  const { out, err } = await withHub(aTermWith(GIVEN_UP, 0), (hub) => runCli(hub, ['terms', 'cwe', 'cwe-1187']));

  expect(out).toContain('Replaced by  CWE-908  Use of Uninitialized Resource');
  expect(err).toBe('No advisory that you can read is sorted under it.\n');
});

it('says when more advisories stand under a term than it lists', async () => {
  const { err } = await withHub(aTermWith(INJECTION, 2, true), (hub) => runCli(hub, ['terms', 'atlas', 'AML.T0051']));

  expect(err).toBe('There are more: these are the 2 that changed last.\n');
});

it('prints taxonomies and terms as JSON', async () => {
  const list = await withHub(aTaxonomy(), (hub) => runCli(hub, ['terms', 'atlas', '--json']));
  const one = await withHub(aTermWith(DIRECT, 1), (hub) => runCli(hub, ['terms', 'atlas', 'x', '--json']));

  expect(JSON.parse(list.out)).toMatchObject({ scheme: 'ATLAS', size: 3, terms: [{ code: 'AML.T0051' }, {}, {}] });
  expect(JSON.parse(one.out)).toMatchObject({ parent: { code: 'AML.T0051' }, advisories: [{ name: 'SMK-0' }] });
});

it('ends like any other name that is not there for a taxonomy and a term that the hub does not hold', async () => {
  const taxonomy = await withHub(aTaxonomy(), (hub) => runCli(hub, ['terms', 'stride']));
  const term = await withHub({ term: () => null }, (hub) => runCli(hub, ['terms', 'atlas', 'AML.T9999']));

  expect([taxonomy.code, term.code]).toEqual([4, 4]);
  expect(taxonomy.err).toContain('The hub holds no taxonomy "stride".');
  expect(term.err).toContain('no term "AML.T9999"');
});
