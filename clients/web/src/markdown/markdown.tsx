import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type ReactNode, useMemo } from 'react';
import { showBlocks } from './show-blocks.js';

/**
 * Markdown as its author wrote it: CommonMark and tables. It is made into elements one by one and never into HTML; what looks like HTML
 * is shown as text, and pictures are not fetched.
 */
export function Markdown({ text, lang }: { readonly text: string; readonly lang?: string | undefined }): ReactNode {
  const shown = useMemo(() => showBlocks(parse(text).children), [text]);
  return (
    <div className="prose" lang={lang}>
      {shown}
    </div>
  );
}

function parse(text: string): ReturnType<typeof fromMarkdown> {
  return fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}
