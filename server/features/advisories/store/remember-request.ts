import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { AdvisoryWrites, RememberedRequest } from '../ports.js';

const FORGET = `DELETE FROM hub.idempotency WHERE person_id = $1 AND mutation = $2 AND key = $3 AND at < statement_timestamp() - interval '7 days'`;
const REMEMBER = `INSERT INTO hub.idempotency (person_id, mutation, key, body_hash, advisory_name) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (person_id, mutation, key) DO NOTHING RETURNING advisory_name`;
const RECALL =
  'SELECT body_hash, advisory_name FROM hub.idempotency WHERE person_id = $1 AND mutation = $2 AND key = $3';

/** Takes the key, or tells what took it. A second request with the key waits here until the first has committed or failed. */
export async function remember(
  sql: EntityManager,
  viewer: Viewer,
  request: RememberedRequest,
): ReturnType<AdvisoryWrites['remember']> {
  const key = [viewer.grasp.person, request.mutation, request.key];
  await sql.query(FORGET, key);
  const taken: unknown[] = await sql.query(REMEMBER, [...key, request.bodyHash, request.name]);
  if (taken.length > 0) return { was: 'new' };
  const [first]: { body_hash: string; advisory_name: AdvisoryName }[] = await sql.query(RECALL, key);
  if (first?.body_hash !== request.bodyHash) return { was: 'other-body' };
  return { was: 'same', name: first.advisory_name };
}
