import { codeOf } from './query-log.js';

/** Refused or reset by the machine; ended, crashed or starting up; too many connections. Source: PostgreSQL, appendix A */
const CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300']);

/** How `pg` says without a code that a connection broke while, or before, a query was sent, or that nothing is heard on it. */
const MESSAGES = [
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed',
  'Query read timeout',
];

/** True when the server cannot be reached at this moment, and may be at the next. */
export function isPassing(error: unknown): boolean {
  return (
    CODES.has(codeOf(error)) ||
    (error instanceof Error && MESSAGES.some((message) => error.message.startsWith(message)))
  );
}
