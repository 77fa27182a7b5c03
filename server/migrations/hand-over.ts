/**
 * Gives the trusted functions that a migration made to hub_definer, which never logs in. Last in each migration: hub_owner
 * may hand a function over, and has no rights on it from then on.
 */
export const HAND_OVER = `
DO $$
DECLARE
  made regprocedure;
BEGIN
  FOR made IN SELECT p.oid FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
    WHERE p.pronamespace = 'hub'::regnamespace AND p.prosecdef AND r.rolname = 'hub_owner' LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO hub_definer', made);
  END LOOP;
END $$;
`;
