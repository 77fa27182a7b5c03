import type { Randomness } from '../../kernel/ids.js';
import type { Log, LogFields } from './log.js';
import { newReference } from './reference.js';

/**
 * Writes a fault to the log, without anything that may have come from a caller or a row.
 *
 * @returns the reference that the caller is given instead
 */
export function logFault(log: Log, random: Randomness, fault: unknown): string {
  const reference = newReference(random);
  log.error('fault', { reference, ...describeFault(fault) });
  return reference;
}

/** What may be told of a fault: kind, code and places in our code; of one that the database raised, no message either. */
export function describeFault(fault: unknown): LogFields {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const code = codeOf(fault);
  return {
    fault: fault.name,
    // PostgreSQL repeats values in its messages ("invalid input syntax for type integer: …"), and TypeORM hands them on.
    ...(isSqlState(code) ? {} : { message: fault.message }),
    ...(code === null ? {} : { code }),
    ...placesOf(fault),
  };
}

function codeOf(fault: Error): string | null {
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : null;
}

/** Five digits or capitals. Source: PostgreSQL, appendix A, "PostgreSQL Error Codes" */
function isSqlState(code: string | null): boolean {
  return code !== null && /^[0-9A-Z]{5}$/.test(code);
}

/** The stack without its head, which repeats the message. */
function placesOf(fault: Error): LogFields {
  const places = fault.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return places.length === 0 ? {} : { stack: places.map((place) => place.trim()).join('\n') };
}
