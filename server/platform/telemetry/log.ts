/** What a line of the log may carry besides its message: counts, durations, names of parts; never variables, tokens or content. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Where the hub tells what it does. Features take this; only this folder knows how it is written. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** What the log is written to, as `process.stdout` is: a terminal or not. */
export interface LogOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
