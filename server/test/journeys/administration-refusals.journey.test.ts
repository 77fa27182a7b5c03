import { accepted, type Administration, type Refusal, type Seamark } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { added, admitted } from '../admit-parties.js';
import { emptyHub } from '../empty-hub.js';

const hub = await emptyHub();
const steward = hub.by(hub.stewardToken);
const [maker, agency] = [await admitted(hub, 'maker'), await admitted(hub, 'agency')];
const reader = hub.by(await added(maker, 'reader@maker', ['READER']));
await added(agency, 'reader@agency', ['READER']);
await added(steward, 'second@operators', ['READER']);
accepted(await steward.administration.createCommunity({ handle: 'circle', name: 'Circle' }));
accepted(await steward.administration.joinCommunity({ community: 'circle', organization: 'maker' }));

type Attempt = (administration: Administration) => Promise<{ readonly ok: boolean; readonly refusal?: Refusal }>;

const token = { kind: 'PERSONAL', ceiling: 'GREEN', purpose: 'a try' } as const;
const person = (account: string, organization = account.split('@')[1] ?? '') => ({ account, name: 'N', organization });

/** Everything that one could try, as sensible as it gets. */
const ACTS: Readonly<Record<string, Attempt>> = {
  admitOrganization: (to) => to.admitOrganization({ handle: 'new', name: 'New', sector: 'ACADEMIA' }),
  suspendOrganization: (to) => to.suspendOrganization('agency'),
  reinstateOrganization: (to) => to.reinstateOrganization('agency'),
  createCommunity: (to) => to.createCommunity({ handle: 'ring', name: 'Ring' }),
  joinCommunity: (to) => to.joinCommunity({ community: 'circle', organization: 'agency' }),
  leaveCommunity: (to) => to.leaveCommunity({ community: 'circle', organization: 'maker' }),
  addPerson: (to) => to.addPerson({ ...person('more@agency'), roles: ['READER'] }),
  changeRoles: (to) => to.changeRoles({ account: 'reader@agency', grant: ['HANDLER'] }),
  suspendPerson: (to) => to.suspendPerson('reader@agency'),
  reinstatePerson: (to) => to.reinstatePerson('reader@agency'),
  issueToken: (to) => to.issueToken({ ...token, account: 'reader@agency' }),
  revokeToken: (to) => to.revokeToken('00000000-0000-4000-8000-000000000000'),
};
const STEWARDS = Object.keys(ACTS).slice(0, 6);

async function refusalOf(as: Seamark, attempt: Attempt | undefined): Promise<Refusal | undefined> {
  return (await attempt?.(as.administration))?.refusal;
}

async function codeOf(as: Seamark, attempt: Attempt | undefined): Promise<string | undefined> {
  return (await refusalOf(as, attempt))?.code;
}

/** A service token of the steward's own. */
const service = accepted(
  await steward.administration.issueToken({ kind: 'SERVICE', ceiling: 'GREEN', purpose: 'bot' }),
);

describe('administration is refused', () => {
  it.each(Object.entries(ACTS))('to a visitor: %s', async (_act, attempt) => {
    expect(await codeOf(hub.by(), attempt)).toBe('FORBIDDEN');
  });

  it.each(Object.entries(ACTS))('to a service, whose ever it is: %s', async (_act, attempt) => {
    expect(await codeOf(hub.by(service.secret), attempt)).toBe('FORBIDDEN');
  });

  it.each(STEWARDS)('to an administrator where it is the stewards’: %s', async (act) => {
    expect(await codeOf(maker, ACTS[act])).toBe('FORBIDDEN');
  });

  it.each(Object.entries(ACTS).slice(0, 10))('to a member without an office: %s', async (_act, attempt) => {
    expect(await codeOf(reader, attempt)).toBe('FORBIDDEN');
  });

  it('to an administrator for people of another organization, exactly as for people that there are not', async () => {
    const attempts = (account: string): readonly Attempt[] => [
      (to) => to.changeRoles({ account, grant: ['HANDLER'] }),
      (to) => to.suspendPerson(account),
      (to) => to.reinstatePerson(account),
      (to) => to.issueToken({ ...token, account }),
    ];
    const answers = (account: string) => Promise.all(attempts(account).map((attempt) => refusalOf(maker, attempt)));

    const theirs = await answers('reader@agency');

    expect(theirs).toEqual(await answers('nobody@agency'));
    expect(theirs.map((refusal) => refusal?.code)).toEqual(attempts('').map(() => 'NOT_FOUND'));
  });

  it('to an administrator for tokens of another organization, exactly as for tokens that there are not', async () => {
    const [theirs] = (await agency.administration.tokens().page()).items;

    const refusal = await refusalOf(maker, (to) => to.revokeToken(theirs?.id ?? ''));

    expect(refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect(refusal).toEqual(await refusalOf(maker, ACTS['revokeToken']));
    expect(refusal).toEqual(await refusalOf(maker, (to) => to.revokeToken('nothing')));
  });

  it('to an administrator that adds people to another organization, whether or not there is one', async () => {
    const refusal = await refusalOf(maker, ACTS['addPerson']);

    expect(refusal).toMatchObject({ code: 'FORBIDDEN' });
    expect(refusal).toEqual(
      await refusalOf(maker, (to) => to.addPerson({ ...person('more@nowhere'), roles: ['READER'] })),
    );
  });
});

describe('whoever climbs is refused', () => {
  const grant = (
    account: string,
    ...grant: readonly ('HANDLER' | 'HUB_STEWARD' | 'ORG_ADMIN' | 'AUTHOR')[]
  ): Attempt => {
    return (to) => to.changeRoles({ account, grant });
  };

  it.each<readonly [string, Seamark, Attempt]>([
    ['an administrator makes itself a handler', maker, grant('admin@maker', 'HANDLER')],
    ['an administrator makes itself a steward', maker, grant('admin@maker', 'HUB_STEWARD')],
    ['an administrator makes a colleague a steward', maker, grant('reader@maker', 'HUB_STEWARD')],
    [
      'an administrator adds a steward',
      maker,
      (to) => to.addPerson({ ...person('more@maker'), roles: ['READER', 'HUB_STEWARD'] }),
    ],
    ['an administrator unmakes a steward', steward, grant('steward@operators', 'HANDLER')],
    ['a steward makes somebody of another organization a handler', steward, grant('admin@maker', 'HANDLER')],
    ['a steward makes somebody of another organization a steward', steward, grant('admin@maker', 'HUB_STEWARD')],
    [
      'a steward adds an author to an organization',
      steward,
      (to) => to.addPerson({ ...person('more@maker'), roles: ['AUTHOR'] }),
    ],
    [
      'a steward adds a second administrator',
      steward,
      (to) => to.addPerson({ ...person('more@maker'), roles: ['ORG_ADMIN'] }),
    ],
    [
      'a steward issues a token for an administrator that has one',
      steward,
      (to) => to.issueToken({ ...token, account: 'admin@maker' }),
    ],
    ['a steward suspends somebody of another organization', steward, (to) => to.suspendPerson('admin@maker')],
  ])('when %s', async (_what, as, attempt) => {
    expect(await codeOf(as, attempt)).toBe('FORBIDDEN');
  });

  it('when a token asks for one that sees more than itself, for whomever', async () => {
    const low = hub.by(accepted(await maker.administration.issueToken({ ...token, days: 1 })).secret);

    for (const account of [undefined, 'reader@maker']) {
      const wish = { ...token, account, ceiling: 'AMBER' } as const;
      expect(await codeOf(low, (to) => to.issueToken(wish))).toBe('FORBIDDEN');
    }
  });

  it('when a member asks for a token of its administrator’s', async () => {
    expect(await codeOf(reader, (to) => to.issueToken({ ...token, account: 'admin@maker' }))).toBe('NOT_FOUND');
  });
});

describe('an act that does not fit how things stand is refused', () => {
  it.each<readonly [string, Seamark, Attempt]>([
    [
      'the last administrator gives its role up',
      maker,
      (to) => to.changeRoles({ account: 'admin@maker', revoke: ['ORG_ADMIN'] }),
    ],
    [
      'the last steward gives its role up',
      steward,
      (to) => to.changeRoles({ account: 'steward@operators', revoke: ['HUB_STEWARD'] }),
    ],
    ['an administrator suspends itself', maker, (to) => to.suspendPerson('admin@maker')],
    ['a steward suspends its own organization', steward, (to) => to.suspendOrganization('operators')],
    ['an active organization is reinstated', steward, (to) => to.reinstateOrganization('maker')],
    ['an active person is reinstated', maker, (to) => to.reinstatePerson('reader@maker')],
    ['a member joins again', steward, (to) => to.joinCommunity({ community: 'circle', organization: 'maker' })],
    [
      'somebody leaves that is no member',
      steward,
      (to) => to.leaveCommunity({ community: 'circle', organization: 'agency' }),
    ],
  ])('such as when %s', async (_what, as, attempt) => {
    expect(await codeOf(as, attempt)).toBe('WRONG_STATE');
  });

  it('when a token is revoked twice', async () => {
    const { token: issued } = accepted(await maker.administration.issueToken(token));
    accepted(await maker.administration.revokeToken(issued.id));

    expect(await codeOf(maker, (to) => to.revokeToken(issued.id))).toBe('WRONG_STATE');
  });

  it('when somebody suspended is suspended again, or is given a token', async () => {
    await added(maker, 'idle@maker', ['READER']);
    accepted(await maker.administration.suspendPerson('idle@maker'));

    const again = await codeOf(maker, (to) => to.suspendPerson('idle@maker'));
    const given = await codeOf(maker, (to) => to.issueToken({ ...token, account: 'idle@maker' }));
    const person = accepted(await maker.administration.reinstatePerson('idle@maker')).person;

    expect([again, given, person.suspended, person.roles]).toEqual(['WRONG_STATE', 'WRONG_STATE', false, ['READER']]);
  });

  it('when an account has twenty good tokens', async () => {
    await added(maker, 'hoarder@maker', ['READER']);
    const wish = { ...token, account: 'hoarder@maker' };
    for (let count = 1; count < 20; count += 1) accepted(await maker.administration.issueToken(wish));

    expect(await codeOf(maker, (to) => to.issueToken(wish))).toBe('WRONG_STATE');
  });
});

describe('what cannot be found is said to stewards', () => {
  it.each<readonly [string, Attempt]>([
    ['an organization to suspend', (to) => to.suspendOrganization('nowhere')],
    ['an organization to add to', (to) => to.addPerson({ ...person('one@nowhere'), roles: ['ORG_ADMIN'] })],
    ['an organization that joins', (to) => to.joinCommunity({ community: 'circle', organization: 'nowhere' })],
    ['a community to join', (to) => to.joinCommunity({ community: 'nowhere', organization: 'maker' })],
  ])('such as %s', async (_what, attempt) => {
    expect(await codeOf(steward, attempt)).toBe('NOT_FOUND');
  });
});

describe('an input of administration that cannot be taken', () => {
  const problemsOf = async (as: Seamark, attempt: Attempt) => {
    const refusal = await refusalOf(as, attempt);
    return refusal?.code === 'INVALID_INPUT' ? refusal.problems.map(({ code }) => code) : refusal?.code;
  };

  it.each<readonly [Seamark, Attempt, readonly string[]]>([
    [
      steward,
      (to) => to.admitOrganization({ handle: 'Not-A-Handle', name: ' ', sector: 'ACADEMIA', country: 'Wales' }),
      ['HANDLE_INVALID', 'NAME_INVALID', 'COUNTRY_INVALID'],
    ],
    [steward, (to) => to.admitOrganization({ handle: 'maker', name: 'M', sector: 'ACADEMIA' }), ['HANDLE_TAKEN']],
    [steward, (to) => to.createCommunity({ handle: '-', name: 'two\nlines' }), ['HANDLE_INVALID', 'NAME_INVALID']],
    [steward, (to) => to.createCommunity({ handle: 'circle', name: 'C' }), ['HANDLE_TAKEN']],
    [
      maker,
      (to) => to.addPerson({ account: 'No Body', name: '', organization: 'maker', roles: [] }),
      ['ACCOUNT_INVALID', 'NAME_INVALID'],
    ],
    [maker, (to) => to.addPerson({ ...person('reader@agency', 'maker'), roles: [] }), ['ACCOUNT_ELSEWHERE']],
    [maker, (to) => to.addPerson({ ...person('reader@maker'), roles: [] }), ['ACCOUNT_TAKEN']],
    [
      maker,
      (to) => to.changeRoles({ account: 'reader@maker', grant: ['HANDLER'], revoke: ['HANDLER'] }),
      ['ROLE_TWICE'],
    ],
    [
      maker,
      (to) => to.issueToken({ kind: 'SERVICE', ceiling: 'RED', purpose: '', days: 400 }),
      ['CEILING_TOO_HIGH', 'PURPOSE_INVALID', 'LIFE_INVALID'],
    ],
  ])('is told all that is wrong with it, %#', async (as, attempt, codes) => {
    expect(await problemsOf(as, attempt)).toEqual(codes);
  });
});

describe('what was refused', () => {
  it('is not in the audit log', async () => {
    const before = await steward.administration.verifyAudit();

    for (const attempt of Object.values(ACTS)) await attempt(reader.administration);

    expect(await steward.administration.verifyAudit()).toEqual(before);
  });
});
