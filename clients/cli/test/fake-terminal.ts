import type { Terminal } from '../src/terminal/terminal.js';

/** Somebody at a keyboard, or a program at the other end of a pipe. */
export interface FakeTerminal extends Terminal {
  /** All that was written so far. */
  readonly written: { out: string; err: string };
  /** Presses Ctrl-C. */
  interrupt(): void;
}

interface Circumstances {
  readonly env?: Terminal['env'];
  /** False: output goes to a pipe, and nobody is there to ask. */
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly colourBits?: number;
  readonly input?: string;
  /** What the person answers when asked. */
  readonly answer?: string;
  /** NOW when not given. */
  readonly now?: Date;
}

export const NOW = new Date('2026-03-02T12:00:00Z');

const USUAL = { env: {}, isTerminal: false, columns: 80, colourBits: 1, input: '', answer: '', now: NOW };

export function fakeTerminal(circumstances: Circumstances = {}): FakeTerminal {
  const { env, isTerminal, columns, colourBits, input, answer, now } = { ...USUAL, ...circumstances };
  const written = { out: '', err: '' };
  const answered = (question: string) => {
    if (isTerminal) written.err += question;
    return Promise.resolve(isTerminal ? answer : null);
  };
  const listeners = new Set<() => void>();
  const screen = (stream: 'out' | 'err') => ({
    write: (text: string) => void (written[stream] += text),
    isTerminal,
    zone: null,
    columns,
    colourBits,
  });
  return {
    // Nobody's own settings and logins are to be found there.
    env: { HOME: '/nonexistent', ...env },
    written,
    out: screen('out'),
    err: screen('err'),
    now: () => now,
    readInput: () => Promise.resolve(input),
    ask: answered,
    askSecret: answered,
    onInterrupt(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    interrupt: () => listeners.forEach((listener) => listener()),
  };
}
