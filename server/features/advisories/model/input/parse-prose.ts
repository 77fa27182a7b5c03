import { accept } from '../../../../kernel/result.js';
import { parseMarkdown, parseMarkdownLine } from './parse-markdown.js';
import type { InputPath, Parsed } from './parsed.js';
import type { PortionType, ProseContent } from '../portion-content.js';

/** Reads prose. A title is one line of it. */
export function parseProse(
  input: string,
  { type, path }: { readonly type: PortionType; readonly path: InputPath },
): Parsed<ProseContent> {
  const text =
    type === 'TITLE'
      ? parseMarkdownLine(input, { path, what: 'title', maxCharacters: MAX_TITLE_CHARACTERS })
      : parseMarkdown(input, path);
  return text.ok ? accept({ is: 'prose', text: text.value }) : text;
}

const MAX_TITLE_CHARACTERS = 300;
