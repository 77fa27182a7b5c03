import { cut } from '../terminal/cells.js';
import { isAccessible, type Terminal } from '../terminal/terminal.js';
import { say } from '../terminal/say.js';
import { counted } from '../words/names.js';

const BAR_CELLS = 24;
/** Off a terminal, and where nothing is to be redrawn, a line says how far it is after each so many records. */
const RECORDS_A_LINE = 500;

/** Shows how far an import is: a bar on a terminal, else a line now and then. */
export class Progress {
  readonly #startedAt: number;
  #told = 0;

  /** @param totalBytes - of all files */
  constructor(
    private readonly terminal: Terminal,
    private readonly totalBytes: number,
  ) {
    this.#startedAt = performance.now();
  }

  get seconds(): number {
    return (performance.now() - this.#startedAt) / 1000;
  }

  show(records: number, bytes: number): void {
    if (this.#isDrawn) return this.#draw(records, bytes / Math.max(1, this.totalBytes));
    if (records - this.#told < RECORDS_A_LINE) return;
    this.#told = records;
    say(this.terminal.err, `${counted(records, 'record')} …`);
  }

  /** Makes room for what is said next. */
  clear(): void {
    if (this.#isDrawn) this.terminal.err.write(`\r${' '.repeat(this.terminal.err.columns - 1)}\r`);
  }

  get #isDrawn(): boolean {
    return this.terminal.err.isTerminal && !isAccessible(this.terminal);
  }

  #draw(records: number, part: number): void {
    const done = Math.min(1, part);
    const filled = Math.round(done * BAR_CELLS);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_CELLS - filled)}`;
    const rate = Math.round(records / Math.max(0.001, this.seconds));
    const { err } = this.terminal;
    err.write(
      `\r${cut(`${bar} ${Math.floor(done * 100)} %  ${counted(records, 'record')}, ${rate} a second`, err.columns - 1)}`,
    );
  }
}
