import type { Log, LogFields, LogOutput } from './log.js';
import type { LogLevel } from './log-level.js';

const RANK = { debug: 0, info: 1, warn: 2, error: 3, silent: 4 } as const;
const MARK = { info: '', warn: 'warning: ', error: 'error: ' } as const;

/** `15:20:09 warning: the message (name value, name value)`, in UTC. */
export function terminalLog(level: LogLevel, output: LogOutput): Log {
  const say = (kind: keyof typeof MARK) => (message: string, fields?: LogFields) => {
    if (RANK[kind] < RANK[level]) return;
    output.write(`${timeOfDay(new Date())} ${MARK[kind]}${message}${inBrackets(fields)}\n`);
  };
  return { info: say('info'), warn: say('warn'), error: say('error') };
}

function timeOfDay(now: Date): string {
  return now.toISOString().slice(11, 19);
}

function inBrackets(fields: LogFields = {}): string {
  const named = Object.entries(fields).map(([name, value]) => `${name} ${value}`);
  // A stack reads better on lines of its own.
  return named.length === 0 ? '' : named.join(', ').includes('\n') ? `\n${named.join('\n')}` : ` (${named.join(', ')})`;
}
