import { describe, expect, it } from 'vitest';
import { VISITOR, clearanceOf } from './clearance-of.js';
import type { PersonFacts } from './clearance-of.js';
import type { AccountName, CommunityHandle, OrganizationHandle } from './marking.js';

const TERN = {
  handle: 'tern-cloud' as OrganizationHandle,
  active: true,
  communities: ['frontier-developers' as CommunityHandle],
};
const MEMBERSHIP = ['COMMUNITY:frontier-developers', 'MEMBER', 'ORG:tern-cloud', 'PUBLIC', 'USER:person@tern'];

describe('clearanceOf', () => {
  const roles: readonly (readonly [string, readonly string[]])[] = [
    ['READER', []],
    ['RESEARCHER', []],
    ['ORG_ADMIN', []],
    ['HUB_STEWARD', []],
    ['AUTHOR', ['SOURCE:tern-cloud']],
    ['REVIEWER', ['SOURCE:tern-cloud']],
    ['HANDLER', ['HANDLER:tern-cloud', 'SOURCE:tern-cloud']],
  ];

  it.each(roles)('gives a %s what members hold, and what the role adds', (role, added) => {
    const { atoms } = clearanceOf(aPerson({ roles: [role] }));

    expect([...atoms].sort()).toEqual([...MEMBERSHIP, ...added].sort());
  });

  const visitors: readonly (readonly [string, PersonFacts | null])[] = [
    ['a visitor', null],
    ['a suspended person', aPerson({ active: false })],
    ['a person of a suspended organization', aPerson({ organization: { ...TERN, active: false } })],
    ['a person of no organization', aPerson({ organization: null })],
  ];

  it.each(visitors)('gives %s what is public', (_, person) => {
    expect(clearanceOf(person)).toEqual(VISITOR);
  });

  const ceilings = [
    ['a personal token', false, 'RED', 'RED'],
    ['a personal token of lower ceiling', false, 'GREEN', 'GREEN'],
    ['a service token that asks for RED', true, 'RED', 'AMBER_STRICT'],
    ['a service token', true, 'AMBER_STRICT', 'AMBER_STRICT'],
    ['a service token of lower ceiling', true, 'CLEAR', 'CLEAR'],
  ] as const;

  it.each(ceilings)('sets the ceiling of %s', (...[, service, ceiling, expected]) => {
    expect(clearanceOf(aPerson({ service, ceiling })).ceiling).toBe(expected);
  });
});

function aPerson(facts: Partial<PersonFacts>): PersonFacts {
  return {
    account: 'person@tern' as AccountName,
    active: true,
    organization: TERN,
    roles: ['READER'],
    service: false,
    ceiling: 'RED',
    ...facts,
  };
}
