import type { CommandNode } from './command-tree.js';

/** Completes commands and options; where neither fits, files. */
export function bashCompletion(nodes: readonly CommandNode[]): string {
  return `# bash completion for seamark
_seamark() {
  local current="\${COMP_WORDS[COMP_CWORD]}" path="" words="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$path $word" in
${deeper(nodes)}
    esac
  done
  case "$path" in
${nodes.map((node) => `    "${node.path}") words="${wordsOf(node)}" ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _seamark seamark
`;
}

/** The branches of a `case` that go from a command to those below it. */
export function deeper(nodes: readonly CommandNode[]): string {
  const paths = nodes.map(({ path }) => path).filter((path) => path !== '');
  return paths.map((path) => `      "${path.includes(' ') ? '' : ' '}${path}") path="${path}" ;;`).join('\n');
}

function wordsOf({ commands, options }: CommandNode): string {
  return [...commands, ...options].map(({ word }) => word).join(' ');
}
