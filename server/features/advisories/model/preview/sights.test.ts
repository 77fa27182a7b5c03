import { describe, expect, it } from 'vitest';
import { clearanceOn } from '../../../markings/model/visibility-world.js';
import { SAMPLE_WORLD } from '../../../markings/model/visibility-sample.js';
import { DAY, MERIDIAN, uuidOf } from '../fake-world.js';
import { labelOf } from '../../../markings/model/label-of.js';
import { CLEAR } from '../../../markings/model/marking.js';
import type { Marking } from '../../../markings/model/marking.js';
import type { Presence } from '../portion.js';
import { sightsOf } from './sights.js';

const CERT = 'national-cert' as Marking['organizations'][number];

function marked(name: string, marking: Partial<Marking>, presence: Presence = 'PLACEHOLDER') {
  const label = labelOf({ ...CLEAR, ...marking }, { source: MERIDIAN, members: [] });
  if (!label.ok) throw new Error(JSON.stringify(label.refusal));
  return { id: uuidOf(name), label: label.value, presence };
}

const title = marked('title', {});
const forAgency = marked('for the agency', { tlp: 'AMBER', organizations: [CERT] });
const hidden = marked('hidden', { tlp: 'AMBER', organizations: [CERT] }, 'HIDDEN');
const as = (account: string) => clearanceOn(SAMPLE_WORLD, account, DAY);
const seen = (portions: Parameters<typeof sightsOf>[0], ...accounts: readonly string[]) => [
  ...sightsOf(portions, accounts.map(as)).values(),
];

describe('what somebody gets of each portion', () => {
  it('is the text where its label clears them', () => {
    expect(seen([title, forAgency], 'handler@cert')).toEqual(['CONTENT', 'CONTENT']);
  });

  it('is a placeholder where they see another portion, and nothing where the portion is hidden', () => {
    expect(seen([title, forAgency, hidden], 'handler@tern')).toEqual(['CONTENT', 'PLACEHOLDER', 'NOTHING']);
  });

  it('is nothing at all where they see no portion', () => {
    expect(seen([forAgency], 'handler@tern')).toEqual(['NOTHING']);
  });

  it('is, of several together, the least that one of them gets', () => {
    expect(seen([title, forAgency], 'handler@cert', 'handler@tern')).toEqual(['CONTENT', 'PLACEHOLDER']);
    expect(seen([forAgency], 'handler@cert', 'handler@tern')).toEqual(['NOTHING']);
  });

  it('is nothing for an audience that nobody is in', () => {
    expect(seen([title])).toEqual(['NOTHING']);
  });
});
