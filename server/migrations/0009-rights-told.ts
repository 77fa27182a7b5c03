import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HAND_OVER } from './hand-over.js';

/** Tells every process at once whose rights may have changed, by number and nothing else. */
export class RightsTold1763900000009 implements MigrationInterface {
  readonly name = 'RightsTold1763900000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TELLING);
    await runner.query(HAND_OVER);
  }

  async down(): Promise<void> {
    throw new Error('Without a notice, whoever lost a right would keep its feed for a minute.');
  }
}

const TELLING = `
CREATE FUNCTION hub.tell_rights() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  changed jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
BEGIN
  PERFORM pg_notify('hub_rights', format('%s:%s', TG_ARGV[0], changed ->> TG_ARGV[1]));
  RETURN NULL;
END $$;

DO $$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT * FROM (VALUES
      ('token', 'person', 'person_id'), ('person', 'person', 'id'), ('person_role', 'person', 'person_id'),
      ('organization_activity', 'organization', 'organization_id'), ('community_membership', 'organization', 'organization_id'))
      AS told (name, of, key) LOOP
    EXECUTE format('CREATE TRIGGER tell_rights AFTER INSERT OR UPDATE OR DELETE ON hub.%I
      FOR EACH ROW EXECUTE FUNCTION hub.tell_rights(%L, %L)', t.name, t.of, t.key);
  END LOOP;
END $$;
`;
