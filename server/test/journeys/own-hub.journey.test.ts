import { accepted, amber, clear, detection, green, type HubRole, Seamark, technicalDetail, title } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { machineClock } from '../../kernel/clock.js';
import { foundHub } from '../../main/founding/found-hub.js';
import { foundingParty } from '../../main/founding/founding-party.js';
import { replaceStewardToken } from '../../main/founding/replace-steward-token.js';
import { machineRandomness } from '../../main/hub-needs.js';
import { added, admitted } from '../admit-parties.js';
import { emptyHub } from '../empty-hub.js';

const hub = await emptyHub();
const { by, database, other, stewardToken, superuser } = hub;
const steward = by(stewardToken);

async function all<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

describe('a hub of one’s own', () => {
  it('goes from empty to two organizations that exchange an AMBER advisory, with nothing planted', async () => {
    const [maker, agency] = [await admitted(hub, 'maker'), await admitted(hub, 'agency')];
    accepted(await steward.administration.createCommunity({ handle: 'circle', name: 'The circle' }));
    accepted(await steward.administration.joinCommunity({ community: 'circle', organization: 'agency' }));
    const author = by(await added(maker, 'author@maker', ['AUTHOR', 'HANDLER']));
    const handler = by(await added(agency, 'handler@agency', ['HANDLER']));
    const reader = by(await added(agency, 'reader@agency', ['READER']));

    const told = accepted(
      await author.advisories.publishNow({
        kind: 'INCIDENT',
        portions: [
          title('Assistants give up a refusal', clear()),
          technicalDetail('How it is done', amber({ organizations: ['agency'] })),
          detection('What to look for', green({ communities: ['circle'] })),
        ],
      }),
    );

    const { name } = told.advisory;
    const seen = async (as: Seamark) => JSON.stringify(await as.advisories.get(name));
    expect(await seen(handler)).toContain('How it is done');
    expect(await seen(reader)).toContain('What to look for');
    for (const without of [reader, agency, maker, steward, by()])
      expect(await seen(without)).not.toContain('How it is done');
    for (const without of [maker, steward, by()]) expect(await seen(without)).not.toContain('What to look for');
  });

  it('tells its stewards every act in an unbroken chain, and each organization what concerns it', async () => {
    const acts = (await all(steward.administration.auditLog())).map(({ act, account }) => [act, account]);

    expect(acts.at(-1)).toEqual(['hub.founded', null]);
    expect(acts.at(-2)).toEqual(['token.issued', null]);
    expect(acts.at(-3)).toEqual(['organization.admitted', 'steward@operators']);
    const { entries, hash } = await steward.administration.verifyAudit();
    expect(entries).toBe(acts.length);
    const noted = { number: entries, hash: hash ?? '' };
    accepted(await steward.administration.createCommunity({ handle: 'later', name: 'Later' }));
    expect((await steward.administration.verifyAudit({ noted })).entries).toBe(entries + 1);
    await expect(steward.administration.verifyAudit({ noted: { ...noted, number: 1 } })).rejects.toThrow(
      'written anew',
    );
  });

  it('gives and takes roles and whole organizations, on every process at once', async () => {
    const admin = await admitted(hub, 'studio');
    const secret = await added(admin, 'ana@studio', ['READER']);
    const ana = new Seamark({ url: other.url, token: secret });
    const rolesAfter = async (change: {
      readonly grant?: readonly HubRole[];
      readonly revoke?: readonly HubRole[];
    }) => {
      accepted(await admin.administration.changeRoles({ account: 'ana@studio', ...change }));
      return (await ana.viewer()).roles;
    };

    expect(await rolesAfter({ grant: ['HANDLER', 'ORG_ADMIN'] })).toEqual(['HANDLER', 'ORG_ADMIN', 'READER']);
    expect(await rolesAfter({ revoke: ['READER', 'AUTHOR'] })).toEqual(['HANDLER', 'ORG_ADMIN']);
    expect(await rolesAfter({ grant: ['HANDLER', 'READER'], revoke: ['ORG_ADMIN'] })).toEqual(['HANDLER', 'READER']);
    accepted(await steward.administration.suspendOrganization('studio'));
    expect(await ana.viewer()).toMatchObject({ roles: [], ceiling: 'CLEAR' });
    accepted(await steward.administration.reinstateOrganization('studio'));
    expect(await ana.viewer()).toMatchObject({ roles: ['HANDLER', 'READER'], ceiling: 'RED' });
    ana.close();
  });

  it('lists to each what it may know of', async () => {
    accepted(await steward.administration.suspendOrganization('studio'));
    const reader = by(await added(steward, 'reader@operators', ['READER']));

    const suspended = (await all(steward.administration.organizations())).filter((each) => each.suspended);
    const active = await all(reader.administration.organizations());
    const [circle] = await all(steward.administration.communities());

    expect(suspended.map(({ handle }) => handle)).toEqual(['studio']);
    expect(active.map(({ handle }) => handle)).toEqual(['agency', 'maker', 'operators']);
    expect(circle?.members?.map(({ handle }) => handle)).toEqual(['agency']);
    expect((await all(reader.administration.communities()))[0]?.members).toBeNull();
    expect((await all(reader.administration.people())).map(({ account }) => account)).toEqual(['reader@operators']);
    expect((await all(reader.administration.tokens())).map(({ issuedBy }) => issuedBy)).toEqual(['steward@operators']);
    expect(await all(by().administration.people())).toEqual([]);
    expect(await all(by().administration.tokens())).toEqual([]);
    accepted(await steward.administration.reinstateOrganization('studio'));
  });

  it('has a new steward, and finds a way back for an organization that nobody can administer', async () => {
    const { administration } = steward;
    await added(steward, 'second@operators', ['READER']);
    accepted(await administration.changeRoles({ account: 'second@operators', grant: ['HUB_STEWARD'] }));
    await admitted(hub, 'lonely');
    const [only] = (await administration.people('lonely').page()).items;
    const lost = { account: only?.account ?? '', kind: 'PERSONAL', ceiling: 'RED', purpose: 'lost' } as const;

    const early = await administration.issueToken(lost);
    await superuser.query(
      `UPDATE hub.token SET revoked_at = now() WHERE person_id = (SELECT id FROM hub.person WHERE account = 'admin@lonely')`,
    );
    const late = await administration.issueToken(lost);

    expect(early).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } });
    expect(late).toMatchObject({ ok: true, token: { account: 'admin@lonely', issuedBy: 'steward@operators' } });
  });

  it('is founded once, whoever starts when', async () => {
    const needs = { database, clock: machineClock, random: machineRandomness };

    expect(await foundHub(needs, foundingParty('operators'))).toBeNull();
    expect(await foundHub(needs, foundingParty('others'))).toBeNull();
  });

  it('gives a steward that has lost its token another one, on its own machine, and says so', async () => {
    const needs = { database, clock: machineClock, random: machineRandomness };

    const given = await replaceStewardToken(needs, null);
    const refused = await replaceStewardToken(needs, 'author@maker');

    if (!given.ok) throw new Error(given.refusal);
    expect((await by(given.value.secret).viewer()).roles).toEqual(['HUB_STEWARD', 'ORG_ADMIN']);
    const [last] = (await steward.administration.auditLog().page()).items;
    expect(last).toMatchObject({ act: 'token.issued', account: null, concerns: 'operators' });
    expect(refused).toMatchObject({
      refusal: 'That is no steward of this hub. Stewards: steward@operators, second@operators.',
    });
  });

  it('refuses a revoked token on every process at once', async () => {
    const { secret, token } = accepted(
      await steward.administration.issueToken({ kind: 'SERVICE', ceiling: 'GREEN', purpose: 'a bot' }),
    );
    const elsewhere = new Seamark({ url: other.url, token: secret });
    expect((await elsewhere.viewer()).service).toBe(true);

    accepted(await steward.administration.revokeToken(token.id));

    await expect(elsewhere.viewer()).rejects.toThrow(/revoked/);
    await expect(by(secret).viewer()).rejects.toThrow(/revoked/);
    elsewhere.close();
  });
});
