import { describe, expect, it } from 'vitest';
import { clearanceOf } from './clearance-of.js';
import { clearedBy } from './cleared-by.js';
import { labelOf } from './label-of.js';
import type { Label } from './label.js';
import type { Marking, OrganizationHandle } from './marking.js';
import { parseMarking } from './parse-marking.js';
import { redactMarking, redactWithheldMarking } from './redact-marking.js';
import type { UnparsedMarking } from './unparsed-marking.js';
import { clearanceOn } from './visibility-world.js';
import { SAMPLE_WORLD } from './visibility-sample.js';

describe('redactMarking', () => {
  it('shows the source what it stated', () => {
    const { marking } = set({ tlp: 'AMBER', organizations: ['tern-cloud', 'national-cert'], sectors: ['ACADEMIA'] });

    const shown = redactMarking({ tlp: 'AMBER', stated: marking, clearedBy: { organization: null, communities: [] } });

    expect(shown).toEqual(marking);
  });

  it('names to a recipient its own organization and no other', () => {
    expect(shownTo('handler@tern', { tlp: 'AMBER', organizations: ['tern-cloud', 'national-cert'] })).toMatchObject({
      tlp: 'AMBER',
      organizations: ['tern-cloud'],
      sectors: [],
      communities: [],
    });
  });

  it('names to a recipient by its community its organization alone', () => {
    expect(shownTo('handler@cert', { tlp: 'AMBER', communities: ['critical-infrastructure'] })).toMatchObject({
      organizations: ['national-cert'],
      communities: [],
    });
  });

  it('names to a reader those of its communities that clear it, and nobody who is excluded', () => {
    const shown = shownTo('reader@cert', {
      tlp: 'GREEN',
      communities: ['critical-infrastructure', 'frontier-developers'],
      excludeOrganizations: ['tern-cloud'],
    });

    expect(shown).toMatchObject({
      communities: ['critical-infrastructure'],
      organizations: [],
      excludeOrganizations: [],
    });
  });

  it('names no person to one who reads RED', () => {
    expect(shownTo('handler@cert', { tlp: 'RED', persons: ['handler@cert', 'second@cert'] })).toMatchObject({
      tlp: 'RED',
      persons: [],
      organizations: [],
    });
  });

  it('tells of a placeholder its label alone', () => {
    expect(redactWithheldMarking('AMBER_STRICT')).toEqual({
      tlp: 'AMBER_STRICT',
      sectors: [],
      communities: [],
      organizations: [],
      persons: [],
      excludeOrganizations: [],
    });
  });
});

describe('clearedBy', () => {
  it('finds nothing of a visitor in any audience', () => {
    const { label } = set({ tlp: 'GREEN', communities: ['critical-infrastructure'] });

    expect(clearedBy(label, clearanceOf(null))).toEqual({ organization: null, communities: [] });
  });
});

function shownTo(viewer: string, input: UnparsedMarking): Marking {
  const { label } = set(input);
  const clearance = clearanceOn(SAMPLE_WORLD, viewer, '2026-05-01');
  return redactMarking({ tlp: label.tlp, stated: null, clearedBy: clearedBy(label, clearance) });
}

function set(input: UnparsedMarking): { readonly marking: Marking; readonly label: Label } {
  const parsed = parseMarking(input);
  if (!parsed.ok) throw new Error('the marking is invalid');
  const members = ['national-cert', 'northgate-health'] as readonly string[] as readonly OrganizationHandle[];
  const label = labelOf(parsed.value, { source: 'meridian-labs' as OrganizationHandle, members });
  if (!label.ok) throw new Error('the marking reaches nobody');
  return { marking: parsed.value, label: label.value };
}
