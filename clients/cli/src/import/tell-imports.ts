import type { ReceivedEvent } from '@seamark/sdk';
import type { Terminal } from '../terminal/terminal.js';
import { eventAttribution } from '../words/attribution-words.js';
import { backfillWords } from '../words/backfill-words.js';
import { BackfillSum } from './backfill-sum.js';

/** How long no event of a bulk import comes until those that came are told, in milliseconds. */
const QUIET_MS = 4_000;

/** A bulk import is told in one line, once it is over or something else happens: nobody reads a thousand. */
export function tellImports(terminal: Terminal, handled: (count: number) => void) {
  const sum = new BackfillSum((event) => eventAttribution(event, ({ name }) => name));
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = async () => {
    if (timer) clearTimeout(timer);
    timer = null;
    const taken = sum.take();
    if (taken === null) return;
    terminal.out.write(`${backfillWords(terminal.out, taken.summary, terminal.now())}\n`);
    await taken.done();
    handled(taken.summary.count);
  };
  const add = (event: ReceivedEvent) => {
    sum.add(event);
    if (timer) clearTimeout(timer);
    // A place that could not be kept shows at the next event that is told.
    timer = setTimeout(() => void flush().catch(() => undefined), QUIET_MS);
  };
  return { add, flush };
}
