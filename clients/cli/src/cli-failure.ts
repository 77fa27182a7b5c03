import { SeamarkFault, SeamarkRequestError, SeamarkUnreachable } from '@seamark/sdk';
import { EXIT } from './exit-codes.js';

/** Ends a command with a sentence for people and a code for scripts. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';

  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** The failure that an error comes to. What is not expected here is a bug, and keeps its stack. */
export function toFailure(error: unknown): CliFailure {
  if (error instanceof CliFailure) return error;
  if (error instanceof SeamarkRequestError) return requestFailure(error);
  if (error instanceof SeamarkFault) {
    return new CliFailure(
      EXIT.failed,
      `The hub failed: ${error.message}${error.reference ? ` (reference ${error.reference})` : ''}`,
    );
  }
  if (error instanceof SeamarkUnreachable) {
    return new CliFailure(
      EXIT.failed,
      `${error.message} Is the hub running there? Name another with --url or SEAMARK_URL.`,
    );
  }
  return new CliFailure(EXIT.failed, error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function requestFailure({ code, message }: SeamarkRequestError): CliFailure {
  if (code === 'UNAUTHENTICATED')
    return new CliFailure(
      EXIT.notSignedIn,
      `${message} Check SEAMARK_TOKEN or --as, or sign in anew with seamark login.`,
    );
  if (code === 'CURSOR_UNKNOWN') return new CliFailure(EXIT.failed, CURSOR_UNKNOWN);
  return new CliFailure(EXIT.failed, message);
}

const CURSOR_UNKNOWN =
  'The hub knows no such cursor of this account: it is another account’s, or the hub was restored from a backup. List what there is ' +
  'with seamark ls, and watch from now on without --after (or with another file for --resume).';
