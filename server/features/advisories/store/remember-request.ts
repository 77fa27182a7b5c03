import type { EntityManager } from 'typeorm';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { AdvisoryWrites, RememberedRequest } from '../ports.js';

/** Takes a key that is free, or whose 7 days are over. */
const REMEMBER: Prepared = {
  name: 'remember-request',
  text: `INSERT INTO hub.idempotency AS kept (person_id, mutation, key, body_hash, advisory_name) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (person_id, mutation, key) DO UPDATE
      SET body_hash = excluded.body_hash, advisory_name = excluded.advisory_name, at = excluded.at
      WHERE kept.at < statement_timestamp() - interval '7 days'
    RETURNING advisory_name`,
};
const RECALL =
  'SELECT body_hash, advisory_name FROM hub.idempotency WHERE person_id = $1 AND mutation = $2 AND key = $3';

/** Takes the key, or tells what took it. A second request with the key waits here until the first has committed or failed. */
export async function remember(
  sql: EntityManager,
  viewer: Viewer,
  request: RememberedRequest,
): ReturnType<AdvisoryWrites['remember']> {
  const key = [viewer.grasp.person, request.mutation, request.key];
  const taken = await prepared(sql, REMEMBER, [...key, request.bodyHash, request.name]);
  if (taken.length > 0) return { was: 'new' };
  const [first]: { body_hash: string; advisory_name: AdvisoryName }[] = await sql.query(RECALL, key);
  if (first?.body_hash !== request.bodyHash) return { was: 'other-body' };
  return { was: 'same', name: first.advisory_name };
}
