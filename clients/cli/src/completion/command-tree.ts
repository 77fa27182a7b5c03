import type { Command } from 'commander';

/** A word that may come next, and what it does. */
export interface NextWord {
  readonly word: string;
  readonly is: string;
}

/** A command, and which words may follow it. */
export interface CommandNode {
  /** Its words behind `seamark`: `draft pull`; empty for the program itself. */
  readonly path: string;
  readonly commands: readonly NextWord[];
  readonly options: readonly NextWord[];
}

/** A program and all of its commands, each before those below it. */
export function commandTree(program: Command): readonly CommandNode[] {
  return nodes(program, '', []);
}

function nodes(command: Command, path: string, inherited: readonly NextWord[]): readonly CommandNode[] {
  const options = [...optionsOf(command), ...inherited];
  const commands = command.commands.map((each) => ({ word: each.name(), is: each.description() }));
  const here = { path, commands, options };
  const below = command.commands.flatMap((each) => nodes(each, `${path} ${each.name()}`.trim(), options));
  return [here, ...below];
}

function optionsOf(command: Command): readonly NextWord[] {
  return command.options.map(({ long, short, description }) => ({ word: long ?? short ?? '', is: description }));
}
