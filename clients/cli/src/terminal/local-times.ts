import type { Screen, Terminal } from './terminal.js';

/** The words of a command line that may be options: none behind `--`. */
function optionsIn(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--');
  return end < 0 ? words : words.slice(0, end);
}

/**
 * The terminal as `--local` asks for it: whoever reads there is told times as its own clock shows them, beside UTC. Known before the words
 * are understood, since what prints is handed its screen before that.
 */
export function withLocalTimes(terminal: Terminal, words: readonly string[]): Terminal {
  if (!optionsIn(words).includes('--local')) return terminal;
  const zone = terminal.env['TZ'] || new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { ...terminal, out: inZone(terminal.out, zone), err: inZone(terminal.err, zone) };
}

function inZone(screen: Screen, zone: string): Screen {
  return {
    ...screen,
    zone: screen.isTerminal ? zone : null,
    // A terminal may be made wider while something is watched.
    get columns() {
      return screen.columns;
    },
  };
}
