import { RequestError } from '../../../kernel/request-error.js';
import { never } from '../../../kernel/never.js';

/** How a partner came not to answer. `busy` and `resting`: it was not asked. */
export type PartnerFailure =
  | 'timeout'
  | 'busy'
  | 'resting'
  | 'unreachable'
  | 'status'
  | 'content-type'
  | 'too-large'
  | 'no-answer'
  | 'its-errors'
  | 'mistyped';

/** What takes the place of a partner's answer. It names the partner and repeats no word of it. */
export function partnerFailed(partner: string, failure: PartnerFailure): RequestError {
  return new RequestError(
    'PARTNER_FAILED',
    `The partner ${partner} ${wordsOf(failure)} The rest of the answer stands.`,
  );
}

function wordsOf(failure: PartnerFailure): string {
  switch (failure) {
    case 'timeout':
      return 'did not answer in time.';
    case 'busy':
      return 'has too much to answer already.';
    case 'resting':
      return 'failed several times in a row and is not asked for some seconds.';
    case 'unreachable':
      return 'could not be reached.';
    case 'status':
      return 'refused to answer.';
    case 'content-type':
      return 'answered something else than JSON.';
    case 'too-large':
      return 'answered too much.';
    case 'no-answer':
      return 'answered what is no answer to the question.';
    case 'its-errors':
      return 'answered with an error of its own.';
    case 'mistyped':
      return 'answered what its schema does not allow.';
    default:
      return never(failure);
  }
}
