import { deeper } from './bash.js';
import type { CommandNode, NextWord } from './command-tree.js';

/** Completes commands and options with what they do; where neither fits, files. */
export function zshCompletion(nodes: readonly CommandNode[]): string {
  return `#compdef seamark
_seamark() {
  local path_so_far="" word
  local -a next
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$path_so_far $word" in
${deeper(nodes).replaceAll('path=', 'path_so_far=')}
    esac
  done
  case "$path_so_far" in
${nodes.map((node) => `    "${node.path}") next=(${wordsOf(node)}) ;;`).join('\n')}
  esac
  _describe 'seamark' next || _files
}
if [ "\${funcstack[1]}" = "_seamark" ]; then _seamark "$@"; else compdef _seamark seamark; fi
`;
}

function wordsOf({ commands, options }: CommandNode): string {
  return [...commands, ...options].map(described).join(' ');
}

/** `'word:what it is'`, as `_describe` takes it: a colon parts the two. */
function described({ word, is }: NextWord): string {
  return `'${word.replaceAll(':', '\\:')}:${is.replaceAll("'", "'\\''")}'`;
}
