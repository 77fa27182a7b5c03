import type { Dispatcher } from 'undici';
import { fieldOf, parsedOrNull } from '../../../kernel/foreign-json.js';
import { accept, refuse, type Result } from '../../../kernel/result.js';
import type { PartnerFailure } from '../model/partner-failure.js';
import type { PartnerAnswer } from '../ports.js';

type Response = Pick<Dispatcher.ResponseData, 'statusCode' | 'headers' | 'body'>;

/** JSON of GraphQL over HTTP, older and newer. */
const JSON_TYPE = /^application\/(graphql-response\+)?json\s*(;|$)/i;

/** What a partner answers to `_entities`; a redirect is no answer. Whatever it sends is read to its end, or left. */
export async function readAnswer({
  statusCode,
  headers,
  body,
}: Response): Promise<Result<PartnerAnswer, PartnerFailure>> {
  const failure = statusCode === 200 ? typeFailure(headers['content-type']) : 'status';
  if (failure === null) return entitiesIn(await body.text());
  // An error of the body as it is left is nobody's any more.
  body.on('error', () => undefined).destroy();
  return refuse(failure);
}

function typeFailure(type: string | string[] | undefined): PartnerFailure | null {
  return typeof type === 'string' && JSON_TYPE.test(type) ? null : 'content-type';
}

function entitiesIn(text: string): Result<PartnerAnswer, PartnerFailure> {
  const answer = parsedOrNull(text);
  const entities: unknown = fieldOf(fieldOf(answer, 'data'), '_entities');
  const errors: unknown = fieldOf(answer, 'errors');
  const hasErrors = Array.isArray(errors) && errors.length > 0;
  if (Array.isArray(entities)) return accept({ entities, hasErrors });
  return refuse(hasErrors ? 'its-errors' : 'no-answer');
}
