import { amber, type PortionInput, prose, PROSE_TYPES, red } from '@seamark/sdk';
import type { Planted } from './planted.js';

/** One portion of every type, each with a secret wherever a text can stand, for recipients who are secrets themselves. */
export function plantedPortions(planted: Planted): PortionInput[] {
  const marking = amber({ organizations: ['tern-cloud'], excludeOrganizations: ['civic-algorithm-watch'] });
  const texts = PROSE_TYPES.map((type) => prose(type)(`Of ${planted.in(type)}.`, marking));
  return [...texts, prose('EVIDENCE')(planted.in('for one person'), red('second@cert')), ...items(planted, marking)];
}

function items(planted: Planted, marking: PortionInput['marking']): PortionInput[] {
  const address = (place: string) => `https://example.org/${planted.in(place)}`;
  const contents: readonly Pick<PortionInput, 'type' | 'content'>[] = [
    { type: 'SEVERITY', content: { severity: { scheme: 'VENDOR', value: planted.in('a severity') } } },
    { type: 'AFFECTED', content: { affected: affected(planted) } },
    { type: 'TERM', content: { term: { scheme: 'CWE', code: 'CWE-798' } } },
    { type: 'REFERENCE', content: { reference: { url: address('an address'), label: planted.in('a label') } } },
    { type: 'ALIAS', content: { alias: planted.kept('an alias', 'CVE-2026-771133') } },
    { type: 'MITIGATION', content: { mitigation: { category: 'WORKAROUND', text: planted.in('a mitigation') } } },
    { type: 'OCCURRED', content: { occurred: { value: '2019-07-23', precision: 'DAY' } } },
    { type: 'ORIGIN', content: { origin: origin(planted) } },
  ];
  return contents.map((said) => ({ ...said, marking }));
}

function affected(planted: Planted) {
  return {
    system: planted.in('a system'),
    kind: planted.in('a kind of system'),
    developer: planted.in('a developer'),
    identifiers: [`pkg:pypi/${planted.in('an identifier')}@1.0`],
    versions: planted.in('versions'),
  };
}

function origin(planted: Planted) {
  return { database: planted.in('a database'), identifier: planted.in('a record'), licence: 'CC-BY-4.0' };
}
