/** With the sample's some 200 organizations of four sectors in 30 communities; these have two people each. */
export const CROWD_MEMBERS = `
INSERT INTO hub.organization (id, handle, name, sector, country)
  SELECT bench.uuid(n, 'organization'), 'member-' || n, 'Member ' || n,
    (ARRAY['INDUSTRY', 'INDUSTRY', 'INDUSTRY', 'GOVERNMENT', 'ACADEMIA', 'ACADEMIA', 'CIVIL_SOCIETY', 'INDUSTRY'])[1 + n % 8], 'CH'
  FROM generate_series(1, 191) n;
INSERT INTO hub.organization_activity (organization_id, since)
  SELECT bench.uuid(n, 'organization'), '2020-01-01Z' FROM generate_series(1, 191) n;
INSERT INTO hub.community (id, handle, name)
  SELECT bench.uuid(n, 'community'), 'circle-' || n, 'Circle ' || n FROM generate_series(1, 28) n;
INSERT INTO hub.community_membership (community_id, organization_id, since)
  SELECT c.id, o.id, '2020-01-01Z' FROM hub.community c, generate_series(1, 191) n JOIN hub.organization o ON o.handle = 'member-' || n
  WHERE bench.chance(n, c.handle) < 0.2;
INSERT INTO hub.person (account, name, organization_id, since)
  SELECT who || '@member-' || n, who, bench.uuid(n, 'organization'), '2020-01-01Z' FROM generate_series(1, 191) n, unnest(ARRAY['a', 'b']) who;
INSERT INTO hub.person_role (person_id, role, since)
  SELECT p.id, role, p.since FROM hub.person p, unnest(ARRAY['AUTHOR', 'HANDLER']) role WHERE p.account LIKE '%@member-%';

-- Recipients of a sector, as they were at six times, each time a few more; and sets that were chosen freely.
INSERT INTO hub.atom (kind, ref)
  SELECT 'SNAPSHOT', sector || ' ' || times FROM unnest(ARRAY['INDUSTRY', 'GOVERNMENT', 'ACADEMIA', 'CIVIL_SOCIETY', 'ANY']) sector, generate_series(1, 6) times;
INSERT INTO hub.snapshot_member (snapshot, handler)
  SELECT a.id, o.handler_atom FROM hub.atom a, hub.organization o
  WHERE a.kind = 'SNAPSHOT' AND split_part(a.ref, ' ', 1) IN (o.sector, 'ANY') AND bench.chance(o.handler_atom, a.ref) < 0.4 + split_part(a.ref, ' ', 2)::int * 0.1;

-- What is chosen from. Who publishes most stands first.
CREATE TABLE bench.pool AS SELECT
  array_agg(source_atom ORDER BY handle <> 'meridian-labs', bench.chance(source_atom, 'place')) AS sources,
  array_agg(handler_atom ORDER BY handler_atom) AS handlers, array_agg(member_atom ORDER BY member_atom) AS members,
  (SELECT array_agg(user_atom ORDER BY user_atom) FROM hub.person) AS users,
  (SELECT array_agg(atom ORDER BY atom) FROM hub.community) AS communities,
  (SELECT array_agg(id ORDER BY id) FROM hub.atom WHERE kind = 'SNAPSHOT') AS snapshots
FROM hub.organization;
`;
