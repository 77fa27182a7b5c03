import { SeamarkRequestError, SeamarkUnreachable } from '../errors.js';
import { toError } from '../graphql-answer.js';
import type { Ending } from './session.js';

/** What to do after an attempt that the hub or the network ended. */
export type NextStep =
  | { readonly is: 'connect-anew'; readonly because: string; readonly rightsChanged: boolean }
  | { readonly is: 'give-up'; readonly error: Error };

/** Close codes. Source: the hub's notes on the feed; graphql-transport-ws for MALFORMED and WRONG_PROTOCOL */
const UNAUTHENTICATED = 4401;
const RIGHTS_CHANGED = 4403;
const TOO_SLOW = 4413;
const TOO_MANY = 4429;
const MALFORMED = 4400;
const WRONG_PROTOCOL = 4406;

/** What passes by itself. Everything else that a hub answers is as wrong the next time. */
const PASSING = ['INTERNAL', 'RATE_LIMITED', 'TIMEOUT'];

/** @param failures - how many attempts in a row have failed, this one included */
export function afterEnding(ending: Exclude<Ending, { is: 'stopped' }>, failures: number): NextStep {
  switch (ending.is) {
    case 'closed':
      return afterClose(ending, failures);
    case 'refused':
      return afterRefusal(ending);
    case 'unreachable':
      return connectAnew(reasonOf(ending.cause));
    case 'completed':
      return connectAnew('The hub ended the feed.');
  }
}

function afterClose({ code, reason, wasAccepted }: Extract<Ending, { is: 'closed' }>, failures: number): NextStep {
  switch (code) {
    case UNAUTHENTICATED:
      return giveUp('The hub does not accept this token.');
    case RIGHTS_CHANGED:
      return afterForbidden(wasAccepted, failures);
    case TOO_SLOW:
      return connectAnew('The hub closed the connection because events were taken too slowly.');
    // Dead connections of one's own count until the hub has found them out, so this may pass.
    case TOO_MANY:
      return connectAnew(
        reason ? `The hub closed the connection: ${reason}.` : 'This account has too many connections to the hub.',
      );
    case MALFORMED:
    case WRONG_PROTOCOL:
      return { is: 'give-up', error: new SeamarkUnreachable(`This hub cannot be followed (${code} ${reason}).`) };
    default:
      return connectAnew(reason || `The connection was lost (${code}).`);
  }
}

/** Turned away at the door twice, with a token asked for anew in between, it has expired: waiting mends nothing. */
function afterForbidden(wasAccepted: boolean, failures: number): NextStep {
  if (!wasAccepted && failures > 1) return giveUp('The hub does not accept this token any more.');
  return { ...connectAnew('The rights of the caller changed.'), rightsChanged: wasAccepted };
}

function afterRefusal({ errors }: Extract<Ending, { is: 'refused' }>): NextStep {
  const code = errors[0]?.extensions?.code;
  const error = toError(errors);
  return PASSING.some((passing) => passing === code) ? connectAnew(error.message) : { is: 'give-up', error };
}

function connectAnew(because: string): Extract<NextStep, { is: 'connect-anew' }> {
  return { is: 'connect-anew', because, rightsChanged: false };
}

function giveUp(message: string): NextStep {
  return { is: 'give-up', error: new SeamarkRequestError('UNAUTHENTICATED', message) };
}

function reasonOf(cause: unknown): string {
  // A browser says nothing of why a socket failed, on purpose; Node's sockets do.
  const message = typeof cause === 'object' && cause !== null && 'message' in cause ? cause.message : null;
  return typeof message === 'string' && message !== ''
    ? `The hub cannot be reached (${message}).`
    : 'The hub cannot be reached.';
}
