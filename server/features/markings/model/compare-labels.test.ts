import { describe, expect, it } from 'vitest';
import { compareLabels, tightened } from './compare-labels.js';
import type { LabelChange } from './compare-labels.js';
import type { Atom, Label } from './label.js';
import type { OrganizationHandle } from './marking.js';
import type { Tlp } from './tlp.js';

const SOURCE = 'meridian-labs' as OrganizationHandle;

const CLEAR = aLabel('CLEAR', 'PUBLIC');
const HUB = aLabel('GREEN', 'MEMBER SOURCE:meridian-labs');
const FRONTIER = aLabel('GREEN', 'COMMUNITY:frontier SOURCE:meridian-labs');
const INFRASTRUCTURE = aLabel('GREEN', 'COMMUNITY:infrastructure SOURCE:meridian-labs');
const HUB_LESS_TERN = aLabel('GREEN', 'MEMBER SOURCE:meridian-labs', 'ORG:tern-cloud');
const TERN = aLabel('AMBER', 'HANDLER:tern-cloud SOURCE:meridian-labs');
const CERT = aLabel('AMBER', 'HANDLER:national-cert SOURCE:meridian-labs');
const CERT_AND_TERN = aLabel('AMBER', 'HANDLER:national-cert HANDLER:tern-cloud SOURCE:meridian-labs');
const CERT_AND_SELF = aLabel('AMBER', 'HANDLER:meridian-labs HANDLER:national-cert SOURCE:meridian-labs');
const CERT_STRICT = aLabel('AMBER_STRICT', 'HANDLER:national-cert SOURCE:meridian-labs');
const CERT_AND_TERN_STRICT = aLabel('AMBER_STRICT', 'HANDLER:national-cert HANDLER:tern-cloud SOURCE:meridian-labs');
const SELF_STRICT = aLabel('AMBER_STRICT', 'HANDLER:meridian-labs SOURCE:meridian-labs');
const SELF = aLabel('AMBER_STRICT', 'SOURCE:meridian-labs');
const PERSON = aLabel('RED', 'SOURCE:meridian-labs USER:handler@cert');

describe('compareLabels', () => {
  const changes: readonly (readonly [string, Label, Label, LabelChange])[] = [
    ['a label and itself', HUB_LESS_TERN, HUB_LESS_TERN, 'same'],
    ['the source as recipient and the source', SELF_STRICT, SELF, 'same'],
    ['a recipient and the same with the source named too', CERT, CERT_AND_SELF, 'same'],
    ['the public and the hub', CLEAR, HUB, 'tighter'],
    ['the public and a hub less one', CLEAR, HUB_LESS_TERN, 'tighter'],
    ['the hub and a community', HUB, FRONTIER, 'tighter'],
    ['the hub and the hub less one', HUB, HUB_LESS_TERN, 'tighter'],
    ['the hub and recipients', HUB, CERT_AND_TERN, 'tighter'],
    ['the hub and a person', HUB, PERSON, 'tighter'],
    ['two recipients and one of them', CERT_AND_TERN, CERT, 'tighter'],
    ['two recipients and one of them under a higher label', CERT_AND_TERN, CERT_STRICT, 'tighter'],
    ['a recipient and the same one under a higher label', CERT, CERT_STRICT, 'tighter'],
    ['a recipient and the source', CERT_STRICT, SELF_STRICT, 'tighter'],
    ['a hub less one and a recipient that is another', HUB_LESS_TERN, CERT, 'tighter'],
    ['a hub less one and that one', HUB_LESS_TERN, TERN, 'incomparable'],
    ['a hub less one and a community that may hold it', HUB_LESS_TERN, FRONTIER, 'incomparable'],
    ['a hub less one and a person who may be of it', HUB_LESS_TERN, PERSON, 'incomparable'],
    ['a community and a recipient that may be in it', FRONTIER, CERT, 'incomparable'],
    ['a community and another', FRONTIER, INFRASTRUCTURE, 'incomparable'],
    ['the public and members under one label', CLEAR, aLabel('CLEAR', 'MEMBER'), 'tighter'],
    ['a recipient and another', CERT, TERN, 'incomparable'],
    ['a recipient and a person of it', CERT, PERSON, 'incomparable'],
    ['a recipient and more under a higher label', CERT, CERT_AND_TERN_STRICT, 'incomparable'],
    ['more recipients and fewer under a lower label', CERT_AND_TERN_STRICT, CERT, 'incomparable'],
  ];
  const reverse = { same: 'same', tighter: 'wider', wider: 'tighter', incomparable: 'incomparable' } as const;

  it.each(changes)('compares %s', (...[, past, next, change]) => {
    expect(compareLabels(past, next)).toBe(change);
    expect(compareLabels(next, past)).toBe(reverse[change]);
  });
});

describe('tightened', () => {
  it('reads a past version under the new label when that is tighter', () => {
    expect(tightened(CERT_AND_TERN, CERT_STRICT, SOURCE)).toBe(CERT_STRICT);
  });

  it('leaves a past version as it was when its portion is opened wider', () => {
    expect(tightened(PERSON, HUB, SOURCE)).toBe(PERSON);
    expect(tightened(SELF_STRICT, CERT, SOURCE)).toBe(SELF_STRICT);
  });

  it('leaves a past version as it was when nothing changed', () => {
    expect(tightened(CERT, CERT, SOURCE)).toBe(CERT);
  });

  it('leaves a past version to the source, under the higher label, when the two cannot be compared', () => {
    expect(tightened(TERN, CERT_STRICT, SOURCE)).toEqual(SELF);
    expect(tightened(CERT_AND_TERN_STRICT, CERT, SOURCE)).toEqual(SELF);
  });
});

function aLabel(tlp: Tlp, audience: string, denied = ''): Label {
  return { tlp, audience: audience.split(' ') as Atom[], denied: denied.split(' ').filter(Boolean) as Atom[] };
}
