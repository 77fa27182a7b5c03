/** How one thing stands: ok, worth a look, or in the way. */
export type Health = 'ok' | 'warn' | 'fail';

/** What the doctor found of one thing, and what helps. */
export interface Finding {
  /** What was looked at: `hub`, `clock`. */
  readonly of: string;
  readonly health: Health;
  readonly message: string;
  /** Null when nothing needs to be done. */
  readonly remedy: string | null;
}

export function ok(of: string, message: string): Finding {
  return { of, health: 'ok', message, remedy: null };
}

export function warn(of: string, message: string, remedy: string): Finding {
  return { of, health: 'warn', message, remedy };
}

export function fail(of: string, message: string, remedy: string): Finding {
  return { of, health: 'fail', message, remedy };
}
