import type { InputProblem, PulledDraft } from '@seamark/sdk';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { inWords } from '../words/names.js';

/** What the hub took all the same of a draft that has no file: by portion, as `show` numbers them. */
export function tellKeptWarnings({ err }: Terminal, draft: PulledDraft, warnings: readonly InputProblem[]): void {
  for (const warning of warnings) err.write(`warning: ${placeIn(draft, warning)}${printable(warning.message)}\n`);
}

function placeIn({ portions, advisory }: PulledDraft, { path: [list, index] }: InputProblem): string {
  const portion = list === 'portions' ? portions[Number(index)] : undefined;
  const shown = advisory.portions.find(({ id }) => id === portion?.id);
  return shown === undefined ? '' : `portion ${shown.position} (${inWords(shown.type)}): `;
}
