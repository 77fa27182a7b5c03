import { accept, refuse } from '../../../kernel/result.js';
import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AdvisoryName } from '../model/advisory.js';
import { bodyHash } from '../model/body-hash.js';
import { parseIdempotencyKey } from '../model/input/parse-idempotency-key.js';
import type { InvalidInput } from '../model/refusals.js';
import type { AdvisoryWrites } from '../ports.js';

/** A request as far as it tells whether it was made before. */
export interface RepeatableRequest {
  readonly mutation: string;
  readonly idempotencyKey: string | null | undefined;
  readonly body: unknown;
  /** The advisory that the request is about, or makes. */
  readonly name: AdvisoryName;
}

/**
 * Takes the request's key, if it has a good one; a bad one is reported with the rest of the input.
 *
 * @returns the advisory of the first answer, null when there was none; refused when the key stands for another body
 */
export async function recallRequest(
  advisories: AdvisoryWrites,
  { account }: Viewer,
  { mutation, idempotencyKey, body, name }: RepeatableRequest,
): Promise<Result<AdvisoryName | null, InvalidInput>> {
  const key = parseIdempotencyKey(idempotencyKey);
  if (!key.ok || key.value === null || account === null) return accept(null);
  const before = await advisories.remember({ mutation, key: key.value, bodyHash: bodyHash(body), name });
  if (before.was === 'other-body') return refuse({ kind: 'invalid-input', problems: [REUSED] });
  return accept(before.was === 'same' ? before.name : null);
}

const REUSED = {
  code: 'IDEMPOTENCY_KEY_REUSED',
  message: 'This key was sent with another body within the last 7 days. Take a new one, or send the same body.',
  path: ['idempotencyKey'],
};
