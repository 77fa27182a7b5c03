import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CliFailure } from './cli-failure.js';
import type { Cli } from './cli.js';
import { EXIT } from './exit-codes.js';

/** Runs a program of the hub's own, such as `@seamark/server/db`, and shows what it says. @throws CliFailure with its complaint and its exit code */
export async function runHubProgram({ terminal }: Cli, program: string, words: readonly string[]): Promise<void> {
  const { code, out, err } = await ended([locate(program), ...words]);
  terminal.out.write(out);
  if (code !== 0) throw new CliFailure(code, err.trim());
  terminal.err.write(err);
}

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function ended(words: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...words], (error, out, err) => {
      const code = typeof error?.code === 'number' ? error.code : EXIT.failed;
      resolve({ code: error === null ? EXIT.ok : code, out, err });
    });
  });
}

function locate(program: string): string {
  try {
    return fileURLToPath(import.meta.resolve(program));
  } catch {
    throw new CliFailure(
      EXIT.failed,
      'This needs the hub’s own program, which is not installed here. Run it in the hub’s folder.',
    );
  }
}
