import { RequestError } from '../../kernel/request-error.js';
import { codeOf } from './query-log.js';

/** SQLSTATE query_canceled: the statement took longer than its role allows. */
const CANCELED = '57014';

/** `pg` says so without a code: no connection was free, so that nothing was begun; or none of its answers came. */
const UNHEARD = ['timeout exceeded when trying to connect', 'Query read timeout'];

function isUnheard(error: unknown): boolean {
  return error instanceof Error && UNHEARD.includes(error.message);
}

/** Makes a request that was too much for the database an error of the request, and not a fault of the hub. */
export async function answeringTimeouts<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) !== CANCELED && !isUnheard(error)) throw error;
    throw new RequestError(
      'TIMEOUT',
      'The database took longer than one request may. Ask for less at once, or try again later.',
    );
  }
}
