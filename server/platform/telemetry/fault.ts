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

/** What may be told of a fault: kind, code and places in our code; its message where that repeats no values. */
export function describeFault(fault: unknown): LogFields {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const code = codeOf(fault);
  return {
    fault: fault.name,
    ...(repeatsValues(fault, code) ? {} : { message: fault.message }),
    ...(code === null ? {} : { code }),
    ...placesOf(fault),
  };
}

function codeOf(fault: Error): string | null {
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : null;
}

/**
 * PostgreSQL repeats values in its messages ("invalid input syntax for type integer: …"), and TypeORM hands them on; so do Node
 * ("Received …") and the language itself ("… is not valid JSON", "Invalid language tag: …").
 */
function repeatsValues(fault: Error, code: string | null): boolean {
  if (isSqlState(code) || code?.startsWith('ERR_')) return true;
  return fault instanceof SyntaxError || fault instanceof RangeError;
}

/** Five digits or capitals. Source: PostgreSQL, appendix A, "PostgreSQL Error Codes" */
function isSqlState(code: string | null): boolean {
  return code !== null && /^[0-9A-Z]{5}$/.test(code);
}

/** The stack behind its head, which repeats the message: of a message that was changed since nobody knows where it ends. */
function placesOf({ stack = '', message }: Error): LogFields {
  const head = stack.indexOf(message);
  const lines = head === -1 ? [] : stack.slice(head + message.length).split('\n');
  const places = lines.filter((line) => /^\s+at /.test(line));
  return places.length === 0 ? {} : { stack: places.map((place) => place.trim()).join('\n') };
}
