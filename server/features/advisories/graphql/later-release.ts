import { RequestError } from '../../../kernel/request-error.js';

/** The contract holds it, this hub does not do it yet: whoever asks shall hear that, and not get an answer to another question. */
export function laterRelease(what: string): RequestError {
  return new RequestError('BAD_REQUEST', `${what} with a later release of this hub.`);
}

export const PAST_TIMES_COME = 'Reading as of a past time comes';
