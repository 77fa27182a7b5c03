import type { Seamark } from '@seamark/sdk';
import type { Command } from 'commander';
import { openHub, type HubOptions } from './hub.js';
import type { Terminal } from './terminal/terminal.js';

/** What a command works with. */
export interface Cli {
  readonly terminal: Terminal;
  /** The hub that this run of `command` is about, as the caller it is for. */
  hub(command: Command): Promise<Seamark>;
}

export function cliOf(terminal: Terminal): Cli {
  return { terminal, hub: (command) => openHub(terminal, command.optsWithGlobals<HubOptions>()) };
}
