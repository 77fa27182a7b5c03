import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CliFailure } from '../../cli-failure.js';
import { EXIT } from '../../exit-codes.js';
import type { Terminal } from '../../terminal/terminal.js';

/** Opens a file in one's editor, and waits for its end. @throws CliFailure when it fails */
export async function runEditor({ env }: Terminal, file: string): Promise<void> {
  const editor = env['SEAMARK_EDITOR'] || env['VISUAL'] || env['EDITOR'] || 'vi';
  // Such settings hold options, as in `code --wait`: the shell takes them apart, and the file's name goes in as it is.
  const program = spawn('sh', ['-c', `${editor} "$1"`, 'sh', file], { stdio: 'inherit' });
  const [code] = await once(program, 'exit');
  if (code !== 0) throw new CliFailure(EXIT.failed, `The editor "${editor}" failed: name another in VISUAL or EDITOR.`);
}
