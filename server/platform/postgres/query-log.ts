import type { Logger } from 'typeorm';
import type { Log } from '../telemetry/log.js';

/** What the log may be told of a query: its text, which holds no values, and the error's code, which holds none either. Never parameters. */
export function queryLog(log: Log): Logger {
  return {
    logQuery: () => undefined,
    logQueryError: (error, query) => log.warn('a query failed', { code: codeOf(error), query: shortened(query) }),
    logQuerySlow: (ms, query) => log.warn('a query was slow', { ms, query: shortened(query) }),
    logSchemaBuild: () => undefined,
    logMigration: () => undefined,
    log: () => undefined,
  };
}

const MAX_QUERY_LENGTH = 200;

function shortened(query: string): string {
  return query.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_QUERY_LENGTH);
}

/** The SQLSTATE, or the code of a lost connection. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unknown';
}
