import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** What a source needs to look at its own advisory through others' eyes: who they are, and the labels of what it says. */
export class LookingThrough1763900000015 implements MigrationInterface {
  readonly name = 'LookingThrough1763900000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ONLOOKERS);
    await runner.query(OWN_FILE);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Looking through others’ eyes is not taken away by a migration.');
  }
}

const ONLOOKERS = `
-- Whether the viewer stands for an organization when that publishes: nobody else has anything to look at through others' eyes.
CREATE FUNCTION hub.stands_for_a_source() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS
'SELECT EXISTS (SELECT FROM hub.atom a WHERE a.id = ANY (hub.viewer_atoms()) AND a.kind = ''SOURCE'')';

CREATE FUNCTION hub.named_atoms(atoms int[]) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT jsonb_agg(jsonb_build_array(a.id, a.kind, a.ref) ORDER BY a.id) FROM hub.atom a
  WHERE a.id = ANY (atoms) AND a.kind <> 'SNAPSHOT'
$$;

-- Active organizations by handle, all of them for null, each with the atoms that a HANDLER of it holds.
CREATE FUNCTION hub.onlooking_organizations(handles text[]) RETURNS TABLE (organization jsonb, atoms jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT jsonb_build_object('id', o.id, 'handle', o.handle, 'name', o.name, 'sector', o.sector, 'country', o.country),
    hub.named_atoms(ARRAY[0, 1, o.handler_atom, o.source_atom, o.member_atom] || ARRAY(
      SELECT c.atom FROM hub.community_membership m JOIN hub.community c ON c.id = m.community_id
      WHERE m.organization_id = o.id AND m.since <= statement_timestamp() AND (m.until IS NULL OR m.until > statement_timestamp())))
  FROM hub.organization o
  WHERE (SELECT hub.stands_for_a_source()) AND (handles IS NULL OR o.handle = ANY (handles)) AND hub.is_active(o.id, statement_timestamp())
  ORDER BY o.handle COLLATE "C"
$$;

-- Active persons by account, each with the atoms that it holds.
CREATE FUNCTION hub.onlooking_persons(accounts text[]) RETURNS TABLE (account text, person int, organization jsonb, atoms jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT p.account, p.id,
    jsonb_build_object('id', o.id, 'handle', o.handle, 'name', o.name, 'sector', o.sector, 'country', o.country),
    hub.named_atoms(hub.atoms_at(p.id, statement_timestamp()))
  FROM hub.person p JOIN hub.organization o ON o.id = p.organization_id
  WHERE (SELECT hub.stands_for_a_source()) AND p.account IN (SELECT hub.active_accounts(accounts))
  ORDER BY p.account COLLATE "C"
$$;
GRANT EXECUTE ON FUNCTION hub.onlooking_organizations(text[]), hub.onlooking_persons(text[]) TO hub_reader;
`;

const OWN_FILE = `
-- What an advisory says and under which labels, for whoever stands for its source, as far as its token sees. Null for everyone else.
CREATE FUNCTION hub.own_file(of_name text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT jsonb_build_object('state', a.state,
    'portions', coalesce((SELECT jsonb_agg(jsonb_build_object(
        'id', p.uid, 'type', p.type, 'lang', p.lang, 'rank', p.rank, 'content', p.content,
        'marking', m.marking, 'presence', m.presence, 'label', hub.label_json(p.audience, p.denied, p.tlp)) ORDER BY p.rank, p.uid)
      FROM hub.portion p JOIN hub.portion_marking m ON m.portion_id = p.id
      WHERE p.advisory_id = a.id AND p.valid_to IS NULL AND p.tlp <= hub.viewer_ceiling()), '[]'))
  FROM hub.advisory a WHERE a.name = of_name AND a.source_atom = ANY (hub.viewer_atoms())
$$;
GRANT EXECUTE ON FUNCTION hub.own_file(text) TO hub_reader;
`;
