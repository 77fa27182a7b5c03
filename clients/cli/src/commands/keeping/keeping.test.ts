import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CERT, MERIDIAN } from '../../../../sdk/test/answered.js';
import { runCli, withHub } from '../../../test/run-cli.js';

const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
const listed = (...nodes: readonly object[]) => ({
  nodes,
  edges: nodes.map((node) => ({ cursor: 'c', node })),
  pageInfo,
});

const ANA = {
  account: 'ana@meridian-labs',
  name: 'Ana',
  organization: MERIDIAN,
  roles: ['AUTHOR', 'ORG_ADMIN'],
  since: '2026-03-01T09:41:00.000Z',
  suspended: false,
};
const TOKEN = {
  id: 't1',
  account: ANA.account,
  kind: 'SERVICE',
  purpose: 'the SIEM',
  ceiling: 'AMBER_STRICT',
  createdAt: '2026-03-01T09:41:00.000Z',
  expiresAt: '2026-06-01T09:41:00.000Z',
  revokedAt: null,
  issuedBy: null,
};
const VIEWER = {
  account: ANA.account,
  name: 'Ana',
  organization: MERIDIAN,
  roles: [],
  communities: [],
  service: false,
};

/** Runs one command line, and keeps what the hub was asked. */
async function ran(field: string, answer: unknown, words: readonly string[]) {
  const asked: unknown[] = [];
  const answers = {
    [field]: (variables: never) => (asked.push(variables), answer),
    viewer: () => ({ ...VIEWER, ceiling: 'RED' }),
  };
  const told = await withHub(answers, (hub) => runCli(hub, words));
  return { ...told, asked: asked[0] };
}

describe('seamark org', () => {
  it('admits an organization, and says what comes next', async () => {
    const answer = { __typename: 'AdmitOrganizationSuccess', organization: MERIDIAN };
    const words = ['org', 'admit', 'meridian-labs', '--name', 'Meridian Labs', '--sector', 'civil-society'];

    const { code, asked, err } = await ran('admitOrganization', answer, words);

    expect(code).toBe(0);
    expect(asked).toEqual({ input: { handle: 'meridian-labs', name: 'Meridian Labs', sector: 'CIVIL_SOCIETY' } });
    expect(err).toContain('seamark person add NAME@meridian-labs');
  });

  it('lists them, suspended ones marked', async () => {
    const edges = [MERIDIAN, CERT].map((node, place) => ({ cursor: 'c', node, suspended: place === 1 }));

    const { out } = await ran('organizations', { edges, pageInfo }, ['org']);

    expect(out).toBe(
      'meridian-labs\tMeridian Labs\tINDUSTRY\tUS\t\nnational-cert\tNational CERT\tGOVERNMENT\t\tsuspended\n',
    );
  });

  it('takes no sector that there is not', async () => {
    const { code, err } = await ran('admitOrganization', null, [
      'org',
      'admit',
      'x',
      '--name',
      'X',
      '--sector',
      'trade',
    ]);

    expect(code).toBe(2);
    expect(err).toContain('industry, government, academia, civil_society');
  });
});

describe('seamark community', () => {
  it('lets an organization in', async () => {
    const community = { id: 'c1', handle: 'circle', name: 'Circle' };
    const answer = { __typename: 'JoinCommunitySuccess', community, organization: CERT };

    const { asked, err } = await ran('joinCommunity', answer, ['community', 'join', 'circle', 'national-cert']);

    expect(asked).toEqual({ input: { community: 'circle', organization: 'national-cert' } });
    expect(err).toBe('national-cert is in circle.\n');
  });

  it('makes one that only its members see', async () => {
    const community = { id: 'c1', handle: 'circle', name: 'Circle' };
    const words = ['community', 'create', 'circle', '--name', 'Circle', '--unlisted'];

    const { asked } = await ran('createCommunity', { __typename: 'CreateCommunitySuccess', community }, words);

    expect(asked).toEqual({ input: { handle: 'circle', name: 'Circle', listed: false } });
  });
});

describe('seamark person', () => {
  it('adds somebody to the organization behind the @', async () => {
    const words = ['person', 'add', ANA.account, '--name', 'Ana', '--role', 'author,org_admin'];

    const { asked, err } = await ran('addPerson', { __typename: 'AddPersonSuccess', person: ANA }, words);

    expect(asked).toEqual({
      input: { account: ANA.account, name: 'Ana', organization: 'meridian-labs', roles: ['AUTHOR', 'ORG_ADMIN'] },
    });
    expect(err).toContain(`seamark token issue ${ANA.account}`);
  });

  it('says every problem and why it is refused, with an exit code of its own', async () => {
    const problems = [{ code: 'ACCOUNT_TAKEN', message: 'Somebody is called so.', path: ['account'], otherPath: null }];
    const refused = {
      __typename: 'InvalidInputRefusal',
      code: 'INVALID_INPUT',
      message: 'One thing is wrong.',
      problems,
    };
    const words = ['person', 'add', ANA.account, '--name', 'Ana', '--role', 'reader'];

    const { code, err } = await ran('addPerson', refused, words);

    expect(code).toBe(6);
    expect(err).toContain('account: Somebody is called so.');
  });

  it('gives and takes roles, and lists who has which', async () => {
    const changed = { __typename: 'ChangeRolesSuccess', person: ANA };
    const words = ['person', 'role', ANA.account, '--grant', 'AUTHOR', '--revoke', 'handler,reader'];

    const change = await ran('changeRoles', changed, words);
    const list = await ran('people', listed(ANA), ['person', 'ls', 'meridian-labs']);

    expect(change.asked).toEqual({ input: { account: ANA.account, grant: ['AUTHOR'], revoke: ['HANDLER', 'READER'] } });
    expect(list.asked).toMatchObject({ organization: 'meridian-labs' });
    expect(list.out).toBe('ana@meridian-labs\tAna\tmeridian-labs\tAUTHOR ORG_ADMIN\t\n');
  });

  it('says what cannot be for how things stand', async () => {
    const refused = { __typename: 'StandingRefusal', code: 'WRONG_STATE', message: 'Nobody else can administer.' };

    const { code, err } = await ran('suspendPerson', refused, ['person', 'suspend', ANA.account]);

    expect([code, err]).toEqual([1, 'Nobody else can administer.\n']);
  });
});

describe('seamark token', () => {
  it('prints the token alone, and what to do with it beside', async () => {
    const answer = { __typename: 'IssueTokenSuccess', token: TOKEN, secret: 'smk_s_secret' };
    const words = ['token', 'issue', ANA.account, '--service', '--purpose', 'the SIEM', '--days', '30'];

    const { asked, out, err } = await ran('issueToken', answer, words);

    const input = { account: ANA.account, kind: 'SERVICE', ceiling: 'AMBER_STRICT', purpose: 'the SIEM', days: 30 };
    expect(asked).toEqual({ input });
    expect(out).toBe('smk_s_secret\n');
    expect(err).toContain('up to TLP:AMBER+STRICT until 2026-06-01. It is shown this once');
  });

  it('lists them without their secrets', async () => {
    const { out } = await ran('tokens', listed(TOKEN), ['token', 'ls']);

    expect(out).toBe('t1\tana@meridian-labs\tSERVICE\tAMBER_STRICT\tthe SIEM\t2026-06-01\tthe hub\t\n');
  });
});

describe('seamark audit', () => {
  const ZERO = Buffer.alloc(32);
  const entry = { account: null, organization: null, token: null, concerns: 'operators', facts: [] };
  const body = JSON.stringify({
    at: '2026-03-01T09:41:00.000Z',
    account: null,
    act: 'hub.founded',
    subject: 'operators',
    number: 1,
  });
  const hash = createHash('sha256').update(ZERO).update(body).digest('hex');
  const founded = { ...entry, at: '2026-03-01T09:41:00.000Z', act: 'hub.founded', subject: 'operators' };
  const log = (link: object | null) => listed({ ...founded, link });

  it('lists what was done', async () => {
    const { asked, out } = await ran('auditLog', log(null), ['audit', '--act', 'hub.founded']);

    expect(asked).toMatchObject({ filter: { acts: ['hub.founded'] } });
    expect(out).toBe('2026-03-01 09:41Z\tthe hub\thub.founded\toperators\toperators\t\n');
  });

  it('reckons the chain anew, and finds what does not follow', async () => {
    const whole = await ran('auditLog', log({ number: 1, body, hash }), ['audit', 'verify']);
    const changed = body.replace('operators', 'somebody');
    const shown = await ran('auditLog', log({ number: 1, body: changed, hash }), ['audit', 'verify']);
    const other = hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
    const hashed = await ran('auditLog', log({ number: 1, body, hash: other }), ['audit', 'verify']);
    const cut = await ran('auditLog', log({ number: 1, body, hash }), ['audit', 'verify', '--noted', `2:${hash}`]);

    expect(whole).toMatchObject({ code: 0, out: `1:${hash}\n` });
    expect(shown).toMatchObject({ code: 6, err: 'Entry 1 is shown otherwise than it was kept.\n' });
    expect(hashed).toMatchObject({ code: 6, err: 'Entry 1 does not follow from the one before it.\n' });
    expect(cut.err).toContain('written anew');
  });

  it('says to whoever sees no chain whom it is for', async () => {
    expect((await ran('auditLog', log(null), ['audit', 'verify'])).err).toContain('for stewards');
  });
});
