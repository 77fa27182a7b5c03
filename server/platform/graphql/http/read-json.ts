import type { IncomingMessage } from 'node:http';
import { accept, refuse, type Result } from '../../../kernel/result.js';
import { type BodyRefusal, readBody } from '../../http/read-body.js';
import type { ErrorAnswer } from './answer-error.js';

const MAX_BODY_BYTES = 1_048_576;

/** @returns undefined for what is no JSON, which Apollo Server refuses; refused with null when the client has gone */
export async function readJson(request: IncomingMessage): Promise<Result<unknown, ErrorAnswer | null>> {
  if (request.headers['content-encoding'] !== undefined)
    return refuse(answerOf(415, 'The body must not be compressed.'));
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body.ok) return refuse(BODY_ANSWERS[body.refusal.kind]);
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return accept(undefined);
  try {
    return accept(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.value)));
  } catch {
    return refuse(answerOf(400, 'The body is not valid JSON in UTF-8.'));
  }
}

const BODY_ANSWERS: Readonly<Record<BodyRefusal['kind'], ErrorAnswer | null>> = {
  'body-too-large': answerOf(413, `The body is larger than ${MAX_BODY_BYTES} bytes.`),
  'body-cut-off': null,
};

function answerOf(status: number, message: string): ErrorAnswer {
  return { status, code: 'BAD_REQUEST', message };
}
