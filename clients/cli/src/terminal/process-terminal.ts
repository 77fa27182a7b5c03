import { env, stderr, stdin, stdout } from 'node:process';
import process from 'node:process';
import { createInterface, type Interface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { WriteStream } from 'node:tty';
import { EXIT } from '../exit-codes.js';
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
    askSecret,
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
    zone: null,
    get columns() {
      return stream.columns ?? 80;
    },
    colourBits: stream.isTTY && !env['NO_COLOR'] ? stream.getColorDepth(env) : 1,
  };
}

async function ask(question: string): Promise<string | null> {
  return answered(question, stderr);
}

async function askSecret(question: string): Promise<string | null> {
  if (!stdin.isTTY || !stderr.isTTY) return null;
  stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const answer = await answered('', nowhere);
  stderr.write('\n');
  return answer;
}

/** Null where nobody answers: no terminal, or its end (Ctrl-D). Ctrl-C ends the program, as anywhere. */
async function answered(question: string, output: NodeJS.WritableStream): Promise<string | null> {
  if (!stdin.isTTY || !stderr.isTTY) return null;
  const lines = createInterface({ input: stdin, output, terminal: true });
  try {
    return await Promise.race([lines.question(question), ends(lines)]);
  } finally {
    lines.close();
  }
}

function ends(lines: Interface): Promise<null> {
  return new Promise((resolve) => {
    lines.once('close', () => resolve(null));
    lines.once('SIGINT', () => {
      stderr.write('\n');
      process.exit(EXIT.interrupted);
    });
  });
}
