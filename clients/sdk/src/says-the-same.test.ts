import { expect, it } from 'vitest';
import type { PortionInput } from './generated/schema.js';
import { saysTheSame } from './says-the-same.js';

const PORTION: PortionInput = {
  id: 'p1',
  type: 'SEVERITY',
  marking: { tlp: 'AMBER', organizations: ['tern-cloud', 'national-cert'] },
  content: { severity: { scheme: 'OECD', value: 'Incident' } },
};

it.each<[string, PortionInput]>([
  ['its defaults written out', { ...PORTION, lang: 'en', presence: 'PLACEHOLDER' }],
  [
    'its recipients in another order',
    { ...PORTION, marking: { tlp: 'AMBER', organizations: ['national-cert', 'tern-cloud'] } },
  ],
  [
    'fields that say nothing',
    { ...PORTION, content: { severity: { scheme: 'OECD', value: 'Incident', level: null, vector: null } } },
  ],
])('takes a portion for the same with %s', (_, other) => {
  expect(saysTheSame([PORTION], [other])).toBe(true);
});

it.each<[string, readonly PortionInput[]]>([
  ['another value', [{ ...PORTION, content: { severity: { scheme: 'OECD', value: 'Hazard' } } }]],
  ['another language', [{ ...PORTION, lang: 'de' }]],
  ['others told nothing of it', [{ ...PORTION, presence: 'HIDDEN' }]],
  ['one recipient fewer', [{ ...PORTION, marking: { tlp: 'AMBER', organizations: ['tern-cloud'] } }]],
  ['another portion behind it', [PORTION, { ...PORTION, id: 'p2' }]],
])('takes portions for others with %s', (_, others) => {
  expect(saysTheSame([PORTION], others)).toBe(false);
});

it('minds the order of portions', () => {
  const second = { ...PORTION, id: 'p2' };

  expect(saysTheSame([PORTION, second], [second, PORTION])).toBe(false);
});
