import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportFormat, ImportOutcome, MarkingInput, Refusal, Seamark } from '@seamark/sdk';
import { CliFailure } from '../cli-failure.js';
import { EXIT } from '../exit-codes.js';

/** What all batches of an import have in common. */
export interface ImportJob {
  readonly format: ImportFormat;
  readonly marking: MarkingInput;
}

/** Sends a batch; when the hub has had enough for the moment, waits as long as it says. */
export async function sendBatch(
  hub: Seamark,
  job: ImportJob,
  records: readonly string[],
): Promise<readonly ImportOutcome[]> {
  if (records.length === 0) return [];
  const answer = await hub.advisories.importRecords({ ...job, records });
  if (answer.ok) return answer.outcomes;
  if (answer.refusal.code !== 'RATE_LIMITED') throw failureOf(answer.refusal);
  await sleep(answer.refusal.retryAfterSeconds * 1000);
  return sendBatch(hub, job, records);
}

function failureOf(refusal: Refusal): CliFailure {
  const problems = refusal.code === 'INVALID_INPUT' ? refusal.problems : [];
  const words = problems.length === 0 ? refusal.message : problems.map(({ message }) => message).join('\n');
  return new CliFailure(refusal.code === 'INVALID_INPUT' ? EXIT.checksFailed : EXIT.failed, words);
}
