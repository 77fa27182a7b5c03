import { expect, it } from 'vitest';
import type { FacetField } from './facet.js';
import { redactFacet } from './redact-facet.js';

it.each<[by: FacetField, counted: readonly [key: string, name: string | null], label: string]>([
  ['KIND', ['SAFEGUARD_CIRCUMVENTION', null], 'Safeguard circumvention'],
  ['SEVERITY', ['HIGH', null], 'High'],
  ['SECTOR', ['CIVIL_SOCIETY', null], 'Civil society'],
  ['SOURCE', ['tern-cloud', 'Tern Cloud'], 'Tern Cloud'],
  ['BANNER', ['AMBER_STRICT', null], 'TLP:AMBER+STRICT'],
  ['TERM', ['ATLAS:AML.T0051', null], 'ATLAS AML.T0051'],
  ['SYSTEM', ['pytorch', 'PyTorch'], 'PyTorch'],
  ['MONTH', ['2026-03', null], 'March 2026'],
])('a facet by %s calls %j in words', (by, [key, name], label) => {
  expect(redactFacet(by, { key, name, count: 2 })).toEqual({ key, label, count: 2 });
});
