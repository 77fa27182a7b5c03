import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Terminal } from '../terminal/terminal.js';

const BELOW_HOME = { XDG_STATE_HOME: ['.local', 'state'], XDG_CONFIG_HOME: ['.config'] } as const;

/**
 * Where seamark keeps something of a person's own on this machine.
 *
 * Source: XDG Base Directory Specification 0.8; a path that is not absolute is ignored
 */
export function xdgFolder(env: Terminal['env'], variable: keyof typeof BELOW_HOME): string {
  const given = env[variable] ?? '';
  const folder = isAbsolute(given) ? given : join(env['HOME'] || homedir(), ...BELOW_HOME[variable]);
  return join(folder, 'seamark');
}
