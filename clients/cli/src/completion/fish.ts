import type { CommandNode, NextWord } from './command-tree.js';

/** Completes commands and options with what they do; where neither fits, files. */
export function fishCompletion(nodes: readonly CommandNode[]): string {
  return `# fish completion for seamark
function __seamark_at
    set -l path_so_far ""
    for word in (commandline -opc)[2..-1]
        switch "$path_so_far $word"
${nodes.flatMap(deeper).join('\n')}
        end
    end
    test "$path_so_far" = "$argv[1]"
end
${nodes.flatMap(({ path, commands, options }) => [...commands.map((word) => command(path, word)), ...options.map((word) => option(path, word))]).join('\n')}
`;
}

function deeper({ path }: CommandNode): readonly string[] {
  if (path === '') return [];
  const from = path.includes(' ') ? path : ` ${path}`;
  return [`            case "${from}"`, `                set path_so_far "${path}"`];
}

function command(path: string, { word, is }: NextWord): string {
  return `complete -c seamark -n '__seamark_at "${path}"' -a '${word}' -d '${quoted(is)}'`;
}

function option(path: string, { word, is }: NextWord): string {
  const name = word.startsWith('--') ? `-l '${word.slice(2)}'` : `-s '${word.slice(1)}'`;
  return `complete -c seamark -n '__seamark_at "${path}"' ${name} -d '${quoted(is)}'`;
}

function quoted(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}
