import { pino } from 'pino';
import type { Log, LogOutput } from './log.js';
import type { LogLevel } from './log-level.js';
import { terminalLog } from './terminal-log.js';

/** Lines for people on a terminal, and JSON, one object a line, anywhere else. */
export function openLog(level: LogLevel, output: LogOutput): Log {
  return output.isTTY === true ? terminalLog(level, output) : machineLog(level, output);
}

function machineLog(level: LogLevel, output: LogOutput): Log {
  const formatters = { level: (name: string) => ({ level: name }) };
  const lines = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters }, output);
  return {
    info: (message, fields) => lines.info(fields ?? {}, message),
    warn: (message, fields) => lines.warn(fields ?? {}, message),
    error: (message, fields) => lines.error(fields ?? {}, message),
  };
}
