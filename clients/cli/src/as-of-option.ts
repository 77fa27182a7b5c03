import { InvalidArgumentError, Option } from 'commander';
import { say } from './terminal/say.js';
import type { Terminal } from './terminal/terminal.js';
import { parseMoment } from './words/times.js';

export interface AsOfOptions {
  readonly asOf?: Date;
}

/** A date is its first moment in UTC, and what is printed says so. */
export function asOfOption({ now }: Pick<Terminal, 'now'>): Option {
  return new Option(
    '--as-of <moment>',
    'as it stood then, by your rights of today: 2026-03-01 (00:00 UTC), 2026-03-01T09:00:00Z, 7d',
  ).argParser((text: string) => pastMoment(text, now()));
}

/** Says on the way what time was meant. */
export function sayAsOf({ err }: Terminal, asOf: Date | undefined): void {
  if (asOf !== undefined) say(err, `As of ${asOf.toISOString().replace('.000Z', 'Z')}, less what was narrowed since.`);
}

export function pastMoment(text: string, now: Date): Date {
  const at = parseMoment(text, now);
  if (at === null) throw new InvalidArgumentError('Write a date, a time with its zone, or how long ago: 2h, 7d.');
  if (at.getTime() > now.getTime()) throw new InvalidArgumentError('That is still to come.');
  return at;
}
