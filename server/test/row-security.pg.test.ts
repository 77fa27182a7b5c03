import { describe, expect, it } from 'vitest';
import { testDatabase } from './test-database.js';

const { superuser } = await testDatabase();

const rowsOf = async <T>(text: string): Promise<readonly T[]> => (await superuser.query(text)).rows as T[];

/** Tables whose rows carry a label, and so the one policy. */
const LABELLED = [
  'ended_key',
  'ended_words',
  'event_label',
  'import_record',
  'lost_reading',
  'portion',
  'portion_key',
  'portion_marking',
  'portion_words',
  'remark',
  'sheet',
  'stub',
];

const THE_POLICY =
  '((audience && ( SELECT hub.viewer_atoms() AS viewer_atoms)) AND ' +
  '(tlp <= ( SELECT hub.viewer_ceiling() AS viewer_ceiling)) AND ' +
  '(NOT (denied && ( SELECT hub.viewer_atoms() AS viewer_atoms))))';

/** Tables with an audience that follows from labelled rows, or from who takes part; each with the names of its policies. */
const FOLLOWING: Readonly<Record<string, readonly string[]>> = {
  advisory: ['trusted', 'viewer'],
  audit_entry: ['administrator', 'source', 'steward', 'trusted'],
  community: ['founder', 'trusted', 'viewer'],
  community_membership: ['founder', 'trusted'],
  delivery: ['trusted'],
  draft_writer: ['trusted'],
  event: ['trusted', 'viewer'],
  event_atom: ['trusted', 'viewer'],
  export: ['own', 'public', 'trusted'],
  export_chunk: ['own', 'public', 'trusted'],
  extract_version: ['trusted'],
  group_delivery: ['trusted'],
  idempotency: ['own', 'trusted'],
  organization: ['founder', 'trusted', 'viewer'],
  organization_activity: ['founder', 'trusted'],
  person: ['founder', 'trusted'],
  person_role: ['founder', 'trusted'],
  person_suspension: ['trusted'],
  review: ['trusted'],
  revision: ['trusted', 'viewer'],
  saved_subscription: ['own', 'trusted'],
  token: ['founder', 'trusted'],
};

/** Each asks as its caller. Those of the past show tables as they stood at a time. */
const VIEWS = [
  ...['own_change', 'own_event', 'own_turn', 'past_advisory', 'past_own_turn', 'past_portion', 'past_portion_key'],
  ...['past_portion_words', 'past_revision'],
];

/** Tables without an audience. Of these the serving roles read one: how far the log reaches. */
const MACHINERY = [
  'atom',
  'audit_chain',
  'context_key',
  'event_stage',
  'log_head',
  'migration',
  'rights_change',
  'rights_head',
  'snapshot_member',
];

describe('row security', () => {
  it('knows each table of the hub, so that a new one is given an audience or a reason', async () => {
    const tables = await rowsOf<{ name: string }>(`SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'hub'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`);

    const known = [...LABELLED, ...Object.keys(FOLLOWING), ...MACHINERY];
    expect(tables.map(({ name }) => name)).toEqual(known.sort());
  });

  it('is enabled and forced on each table with an audience', async () => {
    const open = await rowsOf<{ name: string }>(`SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'hub'::regnamespace AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`);

    expect(open.map(({ name }) => name)).toEqual(MACHINERY);
  });

  it.each(LABELLED)('gives %s the one viewer policy and the one for trusted roles', async (table) => {
    const policies = await rowsOf(`SELECT policyname::text AS name, cmd, roles::text[], qual FROM pg_policies
      WHERE schemaname = 'hub' AND tablename = '${table}' AND permissive = 'PERMISSIVE' ORDER BY 1`);

    expect(policies).toEqual([
      { name: 'trusted', cmd: 'ALL', roles: ['hub_definer', 'hub_owner'], qual: 'true' },
      { name: 'viewer', cmd: 'SELECT', roles: ['hub_reader', 'hub_writer'], qual: THE_POLICY },
    ]);
  });

  it('narrows further where several labels count together or another time counts, and nowhere else', async () => {
    const policies =
      await rowsOf(`SELECT tablename::text AS table, policyname::text AS name, roles::text[] FROM pg_policies
      WHERE schemaname = 'hub' AND permissive = 'RESTRICTIVE' ORDER BY 1`);

    const roles = ['hub_reader', 'hub_writer'];
    expect(policies).toEqual([
      { table: 'event_label', name: 'together', roles },
      { table: 'lost_reading', name: 'theirs', roles },
    ]);
  });

  it.each(Object.entries(FOLLOWING))('gives %s its named policies and no other', async (table, names) => {
    const policies = await rowsOf<{ name: string }>(`SELECT policyname::text AS name FROM pg_policies
      WHERE schemaname = 'hub' AND tablename = '${table}' ORDER BY 1`);

    expect(policies.map(({ name }) => name)).toEqual(names);
  });

  it('lets the serving roles write no row that carries a label', async () => {
    const writable = await rowsOf<{
      name: string;
    }>(`SELECT DISTINCT table_name AS name FROM information_schema.role_table_grants
      WHERE table_schema = 'hub' AND grantee IN ('hub_reader', 'hub_writer', 'hub_relay') AND privilege_type <> 'SELECT' ORDER BY 1`);

    const members = [
      'community',
      'community_membership',
      'organization',
      'organization_activity',
      'person',
      'person_role',
      'token',
    ];
    expect(writable.map(({ name }) => name)).toEqual(
      [...members, 'export', 'export_chunk', 'idempotency', 'saved_subscription'].sort(),
    );
  });

  it('keeps what one has saved from everybody else, stewards and colleagues too', async () => {
    const policies = await rowsOf(`SELECT cmd, roles::text[], qual, with_check FROM pg_policies
      WHERE schemaname = 'hub' AND tablename = 'saved_subscription' AND policyname = 'own'`);

    const mine =
      '((person_id = ( SELECT hub.viewer_person() AS viewer_person)) AND (ceiling = ( SELECT hub.viewer_ceiling() AS viewer_ceiling)))';
    expect(policies).toEqual([{ cmd: 'ALL', roles: ['hub_reader', 'hub_writer'], qual: mine, with_check: null }]);
  });

  it('keeps an export from everybody but its owner, and a snapshot that is still made from everybody', async () => {
    const policies = await rowsOf(`SELECT cmd, roles::text[], qual FROM pg_policies
      WHERE schemaname = 'hub' AND tablename = 'export' AND policyname IN ('own', 'public') ORDER BY policyname`);

    const mine =
      '((person_id = ( SELECT hub.viewer_person() AS viewer_person)) AND (ceiling = ( SELECT hub.viewer_ceiling() AS viewer_ceiling)))';
    const everyones = "((person_id IS NULL) AND (state = 'DONE'::text))";
    expect(policies).toEqual([
      { cmd: 'ALL', roles: ['hub_reader', 'hub_writer'], qual: mine },
      { cmd: 'SELECT', roles: ['hub_reader'], qual: everyones },
    ]);
  });

  it('lets the relay read the head of the log and no table else', async () => {
    const readable = await rowsOf<{ name: string }>(`SELECT table_name AS name FROM information_schema.role_table_grants
      WHERE table_schema = 'hub' AND grantee = 'hub_relay' ORDER BY 1`);

    expect(readable).toEqual([{ name: 'log_head' }]);
  });

  it('is not walked around by a view: each asks as its caller, and none is materialized', async () => {
    const views =
      await rowsOf(`SELECT relname::text AS name, relkind::text AS kind, reloptions::text[] AS options FROM pg_class
      WHERE relnamespace = 'hub'::regnamespace AND relkind IN ('v', 'm') ORDER BY 1`);

    expect(views).toEqual(VIEWS.map((name) => ({ name, kind: 'v', options: ['security_invoker=true'] })));
  });

  it('is not walked around by a function: trusted ones belong to hub_definer, search nowhere else, and are nobody’s by default', async () => {
    const loose =
      await rowsOf(`SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
      WHERE p.pronamespace = 'hub'::regnamespace AND (
        (p.prosecdef AND (r.rolname <> 'hub_definer' OR NOT 'search_path=pg_catalog' = ANY (coalesce(p.proconfig, '{}'))))
        OR p.proacl IS NULL OR p.proacl::text LIKE '%{=X%' OR p.proacl::text LIKE '%,=X%')`);

    expect(loose).toEqual([]);
  });

  it('grants each trusted function to those that need it', async () => {
    const grants = await rowsOf<{
      role: string;
      functions: string[];
    }>(`SELECT g.grantee::text AS role, array_agg(DISTINCT g.routine_name::text ORDER BY g.routine_name::text) AS functions
      FROM information_schema.routine_privileges g
      WHERE g.routine_schema = 'hub' AND g.grantee IN ('hub_reader', 'hub_writer', 'hub_relay') GROUP BY 1 ORDER BY 1`);

    const everyViewer = ['viewer_atoms', 'viewer_ceiling', 'viewer_person'];
    const told = ['clears_each', 'order_shown', 'was_cleared', 'were_cleared'];
    const known = ['administered', 'is_active', 'is_steward', 'is_shown_source', 'my_atoms_at'];
    const viewers = [...everyViewer, ...told, ...known];
    const searching = [
      'all_of',
      'as_of',
      'marked_words',
      'past_search',
      'past_standing',
      'past_words_found',
      'plain_words',
      'search',
      'searched_text',
      'standing',
      'standing_after',
      'standing_dated',
      'words_in',
      'words_of',
    ];
    const snapshots = ['append_snapshot', 'begin_snapshot', 'end_snapshot', 'tidy_exports'];
    expect(Object.fromEntries(grants.map(({ role, functions }) => [role, functions]))).toEqual({
      hub_reader: [
        ...viewers,
        ...searching,
        'every_community',
        'every_organization',
        'event_position',
        'kept_people',
        'kept_tokens',
        'name_told',
        'named_organizations',
        'onlooking_organizations',
        'onlooking_persons',
        'own_file',
        'position_at',
        'readers_of',
        'review_of',
      ].sort(),
      hub_writer: [
        ...viewers,
        'active_accounts',
        'awaits_approval',
        'decide_review',
        'review_of',
        'submit_draft',
        'add_person',
        'admit_organization',
        'append_audit',
        'change_roles',
        'create_community',
        'issue_token',
        'kept_community',
        'kept_organization',
        'kept_person',
        'kept_token',
        'revoke_token',
        'stand_member',
        'stand_organization',
        'stand_person',
        'stewards',
        'take_office',
        'comes_after',
        'open_advisory',
        'open_imports',
        'organizations_of',
        'write_imports',
        'write_revision',
      ].sort(),
      hub_relay: [
        ...everyViewer,
        ...snapshots,
        'record_deliveries',
        'survey',
        'verify_audit',
        'viewer_of',
        'viewer_standing',
      ].sort(),
    });
  });

  it('binds each role of the hub: none is superuser, bypasses it, or logs in', async () => {
    const roles = await rowsOf(`SELECT rolname FROM pg_roles
      WHERE rolname LIKE 'hub\\_%' AND (rolsuper OR rolbypassrls OR rolcanlogin OR rolreplication)`);

    expect(roles).toEqual([]);
  });
});
