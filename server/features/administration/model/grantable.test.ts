import { describe, expect, it } from 'vitest';
import type { HubRole } from '../../organizations/model/organization.js';
import { whyMustStay, whyNotChange } from './grantable.js';
import { aPerson, rights } from './fake-rights.js';

const administrator = rights({ account: 'admin@maker', administers: 'maker' });
const steward = rights({ account: 'steward@operators', steward: true });
const ORGANIZATION_ROLES: readonly HubRole[] = ['READER', 'HANDLER', 'RESEARCHER', 'AUTHOR', 'REVIEWER', 'ORG_ADMIN'];

describe('who may give and take which role', () => {
  it.each(ORGANIZATION_ROLES)('lets an administrator give and take %s among its own people', (role) => {
    const person = aPerson('reader@maker');

    expect(whyNotChange(administrator, person, { grant: [role], revoke: [] })).toBeNull();
    expect(whyNotChange(administrator, person, { grant: [], revoke: [role] })).toBeNull();
  });

  it('lets an administrator give nothing to itself, and give its own roles up', () => {
    const self = aPerson('admin@maker');

    for (const role of ORGANIZATION_ROLES)
      expect(whyNotChange(administrator, self, { grant: [role], revoke: [] })).toContain('itself');
    expect(whyNotChange(administrator, self, { grant: [], revoke: ['HANDLER'] })).toBeNull();
  });

  it('lets no administrator give or take what is the hub’s', () => {
    const person = aPerson('reader@maker');

    expect(whyNotChange(administrator, person, { grant: ['HUB_STEWARD'], revoke: [] })).toContain('stewards');
    expect(whyNotChange(administrator, person, { grant: [], revoke: ['HUB_STEWARD'] })).toContain('stewards');
  });

  it('lets a steward make stewards of its own people alone', () => {
    const change = { grant: ['HUB_STEWARD'], revoke: [] } as const;

    expect(whyNotChange(steward, aPerson('ana@operators'), change)).toBeNull();
    expect(whyNotChange(steward, aPerson('reader@maker'), change)).toContain('their own organization');
  });

  it('lets a steward make an administrator where nobody can administer, and no other role', () => {
    const abandoned = aPerson('reader@maker', { administered: false });

    expect(whyNotChange(steward, abandoned, { grant: ['ORG_ADMIN'], revoke: [] })).toBeNull();
    expect(whyNotChange(steward, abandoned, { grant: ['ORG_ADMIN', 'HANDLER'], revoke: [] })).not.toBeNull();
    expect(whyNotChange(steward, abandoned, { grant: [], revoke: ['ORG_ADMIN'] })).not.toBeNull();
    expect(whyNotChange(steward, aPerson('reader@maker'), { grant: ['ORG_ADMIN'], revoke: [] })).not.toBeNull();
  });

  it('lets nobody without an office change anything', () => {
    const member = rights({ account: 'reader@maker' });

    expect(whyNotChange(member, aPerson('other@maker'), { grant: [], revoke: ['READER'] })).not.toBeNull();
  });
});

describe('who must stay', () => {
  it('is the last administrator of an organization, and the last steward of the hub', () => {
    const last = aPerson('one@maker', { roles: ['ORG_ADMIN', 'HUB_STEWARD'], otherAdmins: 0, otherStewards: 0 });

    expect(whyMustStay(last, ['ORG_ADMIN'])).toContain('ORG_ADMIN');
    expect(whyMustStay(last, ['HUB_STEWARD'])).toContain('HUB_STEWARD');
    expect(whyMustStay({ ...last, otherAdmins: 1, otherStewards: 1 }, ['ORG_ADMIN', 'HUB_STEWARD'])).toBeNull();
    expect(whyMustStay({ ...last, roles: ['READER'] }, ['ORG_ADMIN', 'HUB_STEWARD'])).toBeNull();
  });
});
