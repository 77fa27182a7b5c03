import { describe, expect, it } from 'vitest';
import { audienceDifference } from './audience-difference.js';
import type { Atom, Label } from './label.js';
import type { OrganizationHandle } from './marking.js';
import type { Tlp } from './tlp.js';
import { unionOfLabels } from './union-of-labels.js';

describe('unionOfLabels', () => {
  it('unites audiences, keeps what all deny, and takes the lowest label', () => {
    const union = unionOfLabels([
      aLabel('AMBER', 'HANDLER:tern-cloud SOURCE:s', ''),
      aLabel('GREEN', 'MEMBER SOURCE:s', 'ORG:a ORG:b'),
    ]);

    expect(union).toEqual(aLabel('GREEN', 'HANDLER:tern-cloud MEMBER SOURCE:s', ''));
  });

  it('denies whom every label denies', () => {
    const union = unionOfLabels([
      aLabel('GREEN', 'COMMUNITY:x', 'ORG:a ORG:b'),
      aLabel('GREEN', 'MEMBER', 'ORG:b ORG:c'),
    ]);

    expect(union?.denied).toEqual(['ORG:b']);
  });

  it('is nothing where there is no label', () => {
    expect(unionOfLabels([])).toBeNull();
  });
});

describe('audienceDifference', () => {
  const source = 's' as OrganizationHandle;

  it('concerns the recipient that was added, the one that was dropped, and the source', () => {
    const before = aLabel('AMBER', 'HANDLER:a HANDLER:b SOURCE:s', '');
    const after = aLabel('AMBER', 'HANDLER:b HANDLER:c SOURCE:s', '');

    expect(audienceDifference(before, after, source)).toEqual(aLabel('AMBER', 'HANDLER:a HANDLER:c SOURCE:s', ''));
  });

  it('concerns the organization that was excluded, and no other member', () => {
    const before = aLabel('GREEN', 'MEMBER SOURCE:s', 'ORG:a');
    const after = aLabel('GREEN', 'MEMBER SOURCE:s', 'ORG:a ORG:b');

    expect(audienceDifference(before, after, source)).toEqual(aLabel('GREEN', 'ORG:b SOURCE:s', ''));
  });
});

function aLabel(tlp: Tlp, audience: string, denied: string): Label {
  return { tlp, audience: audience.split(' ') as Atom[], denied: denied.split(' ').filter(Boolean) as Atom[] };
}
