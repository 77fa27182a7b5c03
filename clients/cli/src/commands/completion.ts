import { InvalidArgumentError, type Command } from 'commander';
import type { Cli } from '../cli.js';
import { bashCompletion } from '../completion/bash.js';
import { commandTree } from '../completion/command-tree.js';
import { fishCompletion } from '../completion/fish.js';
import { zshCompletion } from '../completion/zsh.js';

const SHELLS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;
type Shell = keyof typeof SHELLS;

const HELP = `
To have it in every shell that you open:
  bash  echo 'source <(seamark completion bash)' >> ~/.bashrc
  zsh   seamark completion zsh > "\${fpath[1]}/_seamark"
  fish  seamark completion fish > ~/.config/fish/completions/seamark.fish

Examples:
  $ source <(seamark completion bash)`;

export function addCompletion(program: Command, { terminal }: Cli): void {
  program
    .command('completion')
    .description('print what lets your shell complete the words of seamark')
    .argument('<shell>', 'bash, zsh or fish', shell)
    .addHelpText('after', HELP)
    .action((name: Shell) => terminal.out.write(SHELLS[name](commandTree(program))));
}

function shell(text: string): Shell {
  if (text === 'bash' || text === 'zsh' || text === 'fish') return text;
  throw new InvalidArgumentError('It is bash, zsh or fish.');
}
