import { accepted } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { added, admitted } from '../../../test/admit-parties.js';
import { emptyHub } from '../../../test/empty-hub.js';
import { machineClock } from '../../../kernel/clock.js';
import { newUuid } from '../../../kernel/ids.js';
import { accept } from '../../../kernel/result.js';
import { testRandomness } from '../../../test/test-randomness.js';
import { postgresAuditLog } from '../../audit/store/postgres-audit-log.js';
import { authenticate } from '../../auth/actions/authenticate.js';
import { hashToken, newToken } from '../../auth/model/token.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { postgresTokens } from '../../auth/store/postgres-tokens.js';
import type { AccountName, CommunityHandle, OrganizationHandle } from '../../markings/model/marking.js';
import type { Office } from '../ports.js';
import { postgresOffice } from './postgres-office.js';

const hub = await emptyHub();
const { database, superuser, by, stewardToken } = hub;
const administer = postgresOffice({
  database,
  clock: machineClock,
  auditIn: (sql) => postgresAuditLog(sql, machineClock),
});

const maker = await admitted(hub, 'maker');
await admitted(hub, 'agency');
const wish = { kind: 'PERSONAL', ceiling: 'GREEN', purpose: 'low', days: 5 } as const;
const lowToken = accepted(await maker.administration.issueToken(wish)).secret;
const readerToken = await added(maker, 'reader@maker', ['READER']);
const botToken = accepted(await maker.administration.issueToken({ ...wish, kind: 'SERVICE' })).secret;
const steward = await viewerOf(stewardToken);
const admin = await viewerOf(lowToken);

async function viewerOf(secret: string): Promise<Viewer> {
  const viewer = await authenticate({ tokens: postgresTokens(database), acceptSamples: false }, `Bearer ${secret}`);
  if (!viewer.ok) throw new Error(viewer.refusal.kind);
  return viewer.value;
}

/** What an action does that has forgotten to ask. */
const without = (viewer: Viewer, deed: (office: Office) => Promise<unknown>) =>
  administer(viewer, async (office) => accept(await deed(office)));

const account = (text: string) => text as AccountName;
const handle = (text: string) => text as OrganizationHandle;
const id = newUuid(testRandomness);
const organization = { id, handle: handle('new'), name: 'New', sector: 'ACADEMIA', country: null } as const;
const community = { id, handle: 'ring' as CommunityHandle, name: 'Ring', listed: true };
const person = (of: string, roles: readonly ('READER' | 'ORG_ADMIN' | 'HUB_STEWARD')[]) =>
  ({ account: account(`more@${of}`), name: 'More', organization: handle(of), roles }) as const;
const secret = newToken('PERSONAL', testRandomness);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const token = (of: string, ceiling: 'GREEN' | 'RED' = 'GREEN', days = 5) =>
  ({ id, account: account(of), kind: 'PERSONAL', purpose: 'p', ceiling, expiresAt: inDays(days) }) as const;

type Deed = (office: Office) => Promise<unknown>;

describe('where an action forgets to ask, the database refuses', () => {
  it.each<readonly [string, Deed]>([
    ['admit', ({ organizations }) => organizations.admit(organization)],
    ['suspend its own organization', ({ organizations }) => organizations.setActive(handle('maker'), false)],
    ['suspend another', ({ organizations }) => organizations.setActive(handle('agency'), false)],
    ['found a community', ({ communities }) => communities.create(community)],
    [
      'join one',
      ({ communities }) => communities.setMember({ community: community.handle, organization: handle('maker') }, true),
    ],
    ['add people elsewhere', ({ people }) => people.add(person('agency', ['READER']))],
    ['add a steward', ({ people }) => people.add(person('maker', ['HUB_STEWARD']))],
    [
      'grant roles elsewhere',
      ({ people }) => people.changeRoles(account('admin@agency'), { grant: ['HANDLER'], revoke: [] }),
    ],
    [
      'grant itself a role',
      ({ people }) => people.changeRoles(account('admin@maker'), { grant: ['HANDLER'], revoke: [] }),
    ],
    [
      'make a steward',
      ({ people }) => people.changeRoles(account('reader@maker'), { grant: ['HUB_STEWARD'], revoke: [] }),
    ],
    ['suspend people elsewhere', ({ people }) => people.setActive(account('admin@agency'), false)],
    ['issue a token elsewhere', ({ tokens }) => tokens.issue(token('admin@agency'), hashToken(secret))],
    ['issue a token that sees more', ({ tokens }) => tokens.issue(token('reader@maker', 'RED'), hashToken(secret))],
    ['issue a token for years', ({ tokens }) => tokens.issue(token('reader@maker', 'GREEN', 400), hashToken(secret))],
    ['revoke what there is not', ({ tokens }) => tokens.revoke(id)],
  ])('an administrator to %s', async (_what, deed) => {
    await expect(without(admin, deed)).rejects.toThrow('not this viewer');
  });

  it.each<readonly [string, Deed]>([
    ['add a reader elsewhere', ({ people }) => people.add(person('maker', ['READER']))],
    ['add one more administrator', ({ people }) => people.add(person('maker', ['ORG_ADMIN']))],
    [
      'grant roles elsewhere',
      ({ people }) => people.changeRoles(account('reader@maker'), { grant: ['HANDLER'], revoke: [] }),
    ],
    ['suspend people elsewhere', ({ people }) => people.setActive(account('reader@maker'), false)],
    ['issue a token for a member', ({ tokens }) => tokens.issue(token('reader@maker'), hashToken(secret))],
    [
      'issue one for an administrator that has one',
      ({ tokens }) => tokens.issue(token('admin@maker'), hashToken(secret)),
    ],
  ])('a steward to %s', async (_what, deed) => {
    await expect(without(steward, deed)).rejects.toThrow('not this viewer');
  });

  it('a service whatever its person may do', async () => {
    const bot = await viewerOf(botToken);

    const own: Deed = ({ tokens }) => tokens.issue(token('admin@maker'), hashToken(secret));
    const people: Deed = (office) => office.people.setActive(account('reader@maker'), false);

    await expect(without(bot, own)).rejects.toThrow('not this viewer');
    await expect(without(bot, people)).rejects.toThrow('not this viewer');
  });

  it('rows as they are to everybody but the hub itself', async () => {
    const { atoms } = steward.grasp;
    const context = { atoms, ceiling: 4, person: steward.grasp.person, token: steward.grasp.token };

    const write = database.write(context, (sql) =>
      sql.query(`INSERT INTO hub.community (id, handle, name) VALUES (gen_random_uuid(), 'straight', 'S')`),
    );

    await expect(write).rejects.toThrow('row-level security');
  });
});

describe('who takes part', () => {
  it('keeps from when to when, and is looked up at once', async () => {
    const reader = by(readerToken);
    const ceilings = [];
    for (const act of ['suspendPerson', 'reinstatePerson', 'suspendPerson', 'reinstatePerson'] as const) {
      accepted(await maker.administration[act]('reader@maker'));
      ceilings.push((await reader.viewer()).ceiling);
    }

    const { rows } = await superuser.query('SELECT until >= since AS ended FROM hub.person_suspension');
    expect(ceilings).toEqual(['CLEAR', 'RED', 'CLEAR', 'RED']);
    expect(rows).toEqual([{ ended: true }, { ended: true }]);
  });

  it('is asked of the database at the moment of the act, not of a viewer that was looked up before', async () => {
    const second = await viewerOf(await added(maker, 'second@maker', ['ORG_ADMIN']));
    accepted(await maker.administration.changeRoles({ account: 'second@maker', revoke: ['ORG_ADMIN'] }));

    const rights = await administer(second, async (office) => accept(office.rights));

    expect(rights).toMatchObject({ value: { administers: null, inPerson: true } });
  });
});
