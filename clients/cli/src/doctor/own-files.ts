import { statSync } from 'node:fs';
import { loginsFile } from '../settings/logins.js';
import type { Terminal } from '../terminal/terminal.js';
import { ok, warn, type Finding } from './finding.js';

/** Whether others on this machine can read the tokens. Nothing is said where there are none, and on Windows, which has no modes. */
export function ownFiles({ env }: Terminal): readonly Finding[] {
  const file = loginsFile(env);
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  if (mode === undefined || process.platform === 'win32') return [];
  if ((mode & 0o077) === 0) return [ok('logins', `Only you can read ${file}.`)];
  return [warn('logins', `Others on this machine can read ${file}.`, `chmod 600 ${file}`)];
}
