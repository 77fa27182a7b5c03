/** One stream that people or programs read. */
export interface Screen {
  write(text: string): void;
  /** False when a file or another program reads. */
  readonly isTerminal: boolean;
  /** Width in cells. */
  readonly columns: number;
  /** Where times are told in local time too, as Europe/Prague: `--local`. Null: in UTC alone, as programs always read them. */
  readonly zone: string | null;
  /** How many bits of colour it shows: 1 is none. */
  readonly colourBits: number;
}

/** All that a command has of the world around it. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The answer. */
  readonly out: Screen;
  /** Progress, questions and complaints. */
  readonly err: Screen;
  now(): Date;
  /** All of standard input. */
  readInput(): Promise<string>;
  /** Asks a person; null when none is there to answer. */
  ask(question: string): Promise<string | null>;
  /** The same for what nobody may read over a shoulder: nothing of the answer is shown. */
  askSecret(question: string): Promise<string | null>;
  /** Calls `listener` at Ctrl-C. @returns what to call to let Ctrl-C end the program again */
  onInterrupt(listener: () => void): () => void;
}

/** True for people who asked for output that reads well aloud: no tables, nothing redrawn. Source: the ACCESSIBLE convention */
export function isAccessible({ env }: Terminal): boolean {
  return env['ACCESSIBLE'] !== undefined && env['ACCESSIBLE'] !== '' && env['ACCESSIBLE'] !== '0';
}
