import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIN_CONTEXT_KEY_BYTES, parseContextKeys, type ContextKeys } from '../../config/context-keys.js';
import { StartProblem } from '../../config/start-problem.js';
import { isFileError } from '../file-error.js';

/** The keys in the data folder's `context-key` (mode 0600; the form is that of SEAMARK_CONTEXT_KEY), made when there are none. */
export function keysInFolder(dataFolder: string): ContextKeys {
  const file = join(dataFolder, 'context-key');
  const keys = parseContextKeys((readKeyFile(file) ?? makeKeyFile(dataFolder, file)).trim());
  if (keys) return keys;
  throw new StartProblem([
    `${file} does not hold a key in hex. Restore it, or remove it to have a new one made: cursors given out then end.`,
  ]);
}

function readKeyFile(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Whole from its first moment, and never over one that another hub made meanwhile: a link does both. */
function makeKeyFile(dataFolder: string, file: string): string {
  const scratch = `${file}.${randomBytes(6).toString('hex')}`;
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(scratch, `${randomBytes(MIN_CONTEXT_KEY_BYTES).toString('hex')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(scratch, file);
  } catch (error) {
    if (!isFileError(error, 'EEXIST')) throw error;
  } finally {
    rmSync(scratch, { force: true });
  }
  return readFileSync(file, 'utf8');
}
