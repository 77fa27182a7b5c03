import type { Screen } from './terminal.js';
import { wrap } from './wrap.js';

/** Writes a line for people, broken between words where a terminal ends. */
export function say(screen: Screen, text: string): void {
  screen.write(`${screen.isTerminal ? wrap(text, screen.columns) : text}\n`);
}
