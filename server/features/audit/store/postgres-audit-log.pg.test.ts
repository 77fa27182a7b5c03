import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testHub } from '../../../test/test-hub.js';
import { machineClock } from '../../../kernel/clock.js';
import { refuse } from '../../../kernel/result.js';
import { authenticate } from '../../auth/actions/authenticate.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { VISITOR } from '../../auth/model/visitor.js';
import { postgresTokens } from '../../auth/store/postgres-tokens.js';
import type { OrganizationHandle } from '../../markings/model/marking.js';
import type { AuditEntry, RecordedEntry } from '../model/audit-entry.js';
import type { Page } from '../../../kernel/page.js';
import type { AuditPlace, PlacedEntry } from '../ports.js';
import { appendAudit, postgresAuditLog } from './postgres-audit-log.js';
import { postgresAuditReads } from './postgres-audit-reads.js';

const { database, owner, superuser, tokenOf } = await testHub();
const append = appendAudit(database, machineClock);
const audit = postgresAuditReads(database);
const steward = await viewerOf('steward@hub');
const author = await viewerOf('author@meridian');
const handler = await viewerOf('handler@cert');

async function viewerOf(account: string): Promise<Viewer> {
  const needs = { tokens: postgresTokens(database), acceptSamples: true };
  const viewer = await authenticate(needs, `Bearer ${tokenOf(account)}`);
  if (!viewer.ok) throw new Error(viewer.refusal.kind);
  return viewer.value;
}

async function adminOf(account: string): Promise<Viewer> {
  await superuser.query(
    `INSERT INTO hub.person_role (person_id, role, since) SELECT id, 'ORG_ADMIN', now() FROM hub.person WHERE account = $1`,
    [account],
  );
  return viewerOf(account);
}

const anEntry = (parts: Partial<AuditEntry> = {}): AuditEntry => ({
  act: 'organization.admitted',
  subject: 'northgate',
  detail: { sector: 'INDUSTRY', first: true, country: null },
  ...parts,
});

const ALL = { acts: null, account: null, organization: null, subject: null };

const listed = async (viewer: Viewer, first = 100) =>
  (await audit.page(viewer, { filter: ALL, first, before: null })).items.map(({ entry }) => entry);

interface ChainState {
  readonly chain: string;
  readonly entries: string;
  readonly broken: string | null;
}

const verified = async (): Promise<readonly ChainState[]> =>
  (await superuser.query<ChainState>('SELECT chain, entries, broken FROM hub.verify_audit()')).rows;

/** What an owner of the database does that has something to hide. */
async function tampering(statement: string): Promise<readonly ChainState[]> {
  await superuser.query('BEGIN; SET LOCAL ROLE hub_owner; ALTER TABLE hub.audit_entry DISABLE TRIGGER USER');
  await superuser.query(statement);
  await superuser.query('SET LOCAL ROLE hub_relay');
  const found = await verified();
  await superuser.query('ROLLBACK');
  return found;
}

describe('the audit log', () => {
  it('takes who did it from the signed viewer, and keeps what was told', async () => {
    await append(steward, anEntry());

    const [entry] = await listed(steward, 1);

    expect(entry).toMatchObject({ ...anEntry(), account: 'steward@hub', organization: 'seamark-operations' });
    expect(entry?.token).toMatch(/^[0-9a-f-]{36}$/);
    expect(entry?.concerns).toBe('seamark-operations');
  });

  it('keeps an entry and its act together, or neither', async () => {
    const before = await listed(steward);

    await database.write(contextOf(steward), async (sql) => {
      await postgresAuditLog(sql, machineClock).append(anEntry());
      return refuse('after all');
    });

    expect(await listed(steward)).toEqual(before);
  });

  it('holds each entry on to the one before by a hash that anybody can reckon', async () => {
    await append(steward, anEntry({ act: 'person.added', subject: 'one@northgate' }));
    await append(steward, anEntry({ act: 'token.issued', subject: 'another' }));

    const links = (await listed(steward)).map(({ link }) => link).reverse();

    let hash = Buffer.alloc(32);
    links.forEach((link, place) => {
      hash = createHash('sha256')
        .update(hash)
        .update(link?.body ?? '', 'utf8')
        .digest();
      expect(link).toMatchObject({ number: place + 1, hash: hash.toString('hex') });
    });
  });

  it('numbers entries without gaps, in the order of commits, whoever writes at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, place) => append(steward, anEntry({ subject: `at-once-${place}` }))),
    );

    expect((await verified()).map(({ broken }) => broken)).toEqual([null]);
    const numbers = (await listed(steward)).map(({ link }) => link?.number ?? 0);
    expect(numbers).toEqual(numbers.map((_, place) => numbers.length - place));
  });

  it('never goes back in time', async () => {
    const slow = { now: () => new Date('2020-01-01T00:00:00Z'), chosen: true };
    await appendAudit(database, slow)(steward, anEntry());

    const [last, before] = await listed(steward, 2);

    expect(last?.at).toEqual(before?.at);
  });

  it('takes no entry of a visitor', async () => {
    await expect(append(VISITOR, anEntry())).rejects.toThrow('only somebody');
  });

  it('is read page by page, also where many entries are of one moment', async () => {
    const moment = { now: () => new Date('2020-01-01T00:00:00Z'), chosen: true };
    const appendThen = appendAudit(database, moment);
    for (const place of [1, 2, 3, 4, 5]) await appendThen(steward, anEntry({ subject: `then-${place}` }));
    const whole = await listed(steward);

    const paged: RecordedEntry[] = [];
    let [before, more]: [AuditPlace | null, boolean] = [null, true];
    while (more) {
      const page: Page<PlacedEntry> = await audit.page(steward, { filter: ALL, first: 2, before });
      paged.push(...page.items.map(({ entry }) => entry));
      [before, more] = [page.items.at(-1)?.place ?? null, page.hasNextPage];
    }

    expect(paged).toEqual(whole);
  });

  it('tells administrators of their own organization, and nobody of another’s', async () => {
    const admin = await adminOf('reader@cert');
    await append(steward, anEntry({ subject: 'ours', concerns: 'national-cert' as OrganizationHandle }));
    await append(steward, anEntry({ subject: 'theirs', concerns: 'meridian-labs' as OrganizationHandle }));

    const shown = await listed(admin);

    expect(shown.map(({ subject, link }) => ({ subject, link }))).toEqual([{ subject: 'ours', link: null }]);
    expect(await listed(handler)).toEqual([]);
    expect(await listed(VISITOR)).toEqual([]);
  });

  it('tells a source, and no steward, what was done with an advisory that the source sees', async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `SELECT a.name FROM hub.advisory a JOIN hub.organization o ON o.source_atom = a.source_atom WHERE o.handle = 'meridian-labs' LIMIT 1`,
    );
    const subject = rows[0]?.name ?? '';
    await append(author, anEntry({ act: 'advisory.seen-as', subject, detail: { person: 'reader@cert' } }));
    await append(author, anEntry({ act: 'advisory.seen-as', subject: 'SMK-00000-00000' }));

    expect((await listed(author)).map((entry) => entry.subject)).toEqual([subject]);
    const others = await Promise.all(
      [steward, handler, await adminOf('reader@meridian')].map((viewer) => listed(viewer)),
    );
    expect(others.flat().filter(({ act }) => act === 'advisory.seen-as')).toEqual([]);
  });

  it('tells of marks none of the source whose token sees less than the highest of them', async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `SELECT a.name FROM hub.advisory a JOIN hub.organization o ON o.id = a.source_id WHERE o.handle = 'meridian-labs' LIMIT 1`,
    );
    const marked = anEntry({ act: 'portions.marked', subject: rows[0]?.name ?? '', detail: { highest: 'TLP:AMBER' } });
    await append(author, marked);

    const tokens: readonly Viewer[] = [author, { ...author, ceiling: 'AMBER' }, { ...author, ceiling: 'GREEN' }];
    const entries = await Promise.all(tokens.map((viewer) => listed(viewer)));

    expect(entries.map((each) => each.filter(({ act }) => act === marked.act).length)).toEqual([1, 1, 0]);
  });

  it('places an entry by what its reader is told of alone', async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `SELECT a.name FROM hub.advisory a JOIN hub.organization o ON o.source_atom = a.source_atom WHERE o.handle = 'meridian-labs' LIMIT 1`,
    );
    const looked = { act: 'advisory.seen-as', detail: { person: 'reader@cert' } } as const;
    await append(author, anEntry({ ...looked, subject: rows[0]?.name ?? '' }));
    const placeOf = async () => (await audit.page(author, { filter: ALL, first: 1, before: null })).items[0]?.place;
    const before = await placeOf();

    const late = { now: () => new Date(before?.at ?? ''), chosen: true };
    await appendAudit(database, late)(author, anEntry({ ...looked, subject: 'SMK-00000-00000' }));
    await appendAudit(database, late)(author, anEntry({ ...looked, subject: rows[0]?.name ?? '' }));

    expect(await placeOf()).toEqual({ at: before?.at, nth: (before?.nth ?? 0) + 1 });
  });
});

describe('what keeps the audit log', () => {
  it.each(['hub_reader', 'hub_writer', 'hub_relay', 'hub_definer'])(
    'lets %s change and remove nothing',
    async (role) => {
      await superuser.query(`SET ROLE ${role}`);
      const refused = async (statement: string) =>
        superuser.query(statement).then(
          () => 'done',
          (error: unknown) => (error instanceof Error ? error.message : 'another error'),
        );

      const answers = [
        await refused(`UPDATE hub.audit_entry SET hash = hash`),
        await refused('DELETE FROM hub.audit_entry'),
        await refused('TRUNCATE hub.audit_entry'),
      ];

      await superuser.query('RESET ROLE');
      expect(answers).toEqual(Array.from({ length: 3 }, () => 'permission denied for table audit_entry'));
    },
  );

  it('stops its owner, too, until the owner takes that off on purpose', async () => {
    await expect(owner.query('DELETE FROM hub.audit_entry')).rejects.toThrow('only appended to');
    await expect(owner.query(`UPDATE hub.audit_entry SET body = body`)).rejects.toThrow('only appended to');
    await expect(owner.query('TRUNCATE hub.audit_entry')).rejects.toThrow('only appended to');
  });

  it.each([
    [
      'a changed entry',
      `UPDATE hub.audit_entry SET body = replace(body, 'steward@hub', 'somebody@hub') WHERE number = 2`,
      '2',
    ],
    [
      'an entry changed with its hash',
      `UPDATE hub.audit_entry SET body = replace(body, 'northgate', 'southgate'),
      hash = sha256((SELECT e.hash FROM hub.audit_entry e WHERE e.chain = 'hub' AND e.number = 1)
        || convert_to(replace(body, 'northgate', 'southgate'), 'UTF8')) WHERE chain = 'hub' AND number = 2`,
      '3',
    ],
    ['a removed entry', `DELETE FROM hub.audit_entry WHERE chain = 'hub' AND number = 2`, '2'],
  ])('finds what its owner did to it: %s', async (_what, statement, broken) => {
    for (const subject of ['northgate', 'northgate', 'northgate']) await append(steward, anEntry({ subject }));

    const [hub] = await tampering(statement);

    expect(hub).toMatchObject({ chain: 'hub', broken });
  });

  it('finds an end that was cut off', async () => {
    await append(steward, anEntry());

    const [hub] = await tampering(`DELETE FROM hub.audit_entry WHERE chain = 'hub'
      AND number = (SELECT max(number) FROM hub.audit_entry WHERE chain = 'hub')`);

    expect(hub?.broken).toBe(String(Number(hub?.entries) + 1));
  });
});
