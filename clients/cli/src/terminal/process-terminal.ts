import { env, stderr, stdin, stdout } from 'node:process';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import type { WriteStream } from 'node:tty';
import type { Screen, Terminal } from './terminal.js';

/** The terminal that the program was started from. */
export function processTerminal(): Terminal {
  // Whoever reads less than was written (head, less) closes the pipe: that is no failure of the command.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    env,
    out: screenOf(stdout),
    err: screenOf(stderr),
    now: () => new Date(),
    readInput: () => text(stdin),
    ask,
    onInterrupt(listener) {
      process.on('SIGINT', listener);
      return () => process.off('SIGINT', listener);
    },
  };
}

function screenOf(stream: WriteStream): Screen {
  return {
    write: (line) => void stream.write(line),
    isTerminal: stream.isTTY,
    get columns() {
      return stream.columns ?? 80;
    },
    colourBits: stream.isTTY && !env['NO_COLOR'] ? stream.getColorDepth(env) : 1,
  };
}

async function ask(question: string): Promise<string | null> {
  if (!stdin.isTTY || !stderr.isTTY) return null;
  const lines = createInterface({ input: stdin, output: stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
