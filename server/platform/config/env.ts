import type { Result } from '../../kernel/result.js';
import type { Config } from './config.js';
import { parseConfig } from './parse-config.js';

// The only file that reads process.env: whatever a setting can change is visible in Config.

export function readConfig(): Result<Config, readonly string[]> {
  return parseConfig(process.env, process.cwd());
}

const PASSED_ON = ['PATH', 'Path', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR'];

/** What a program that the hub starts gets to see: enough to run, and neither a secret nor the operator's locale. */
export function childEnvironment(): Record<string, string> {
  const passed = PASSED_ON.flatMap((name): [string, string][] => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...Object.fromEntries(passed), LC_ALL: 'C', TZ: 'UTC' };
}
