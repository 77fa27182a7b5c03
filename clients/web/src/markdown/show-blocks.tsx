import type { Heading, List, RootContent } from 'mdast';
import { createElement, Fragment, type ReactNode } from 'react';
import { showInline } from './show-inline.js';
import { ShownTable } from './shown-table.js';

/** The blocks of a text. */
export function showBlocks(blocks: readonly RootContent[]): readonly ReactNode[] {
  return blocks.map((block, at) => <Fragment key={at}>{showBlock(block)}</Fragment>);
}

function showBlock(block: RootContent): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{showInline(block.children)}</p>;
    case 'heading':
      return shownHeading(block);
    case 'blockquote':
      return <blockquote>{showBlocks(block.children)}</blockquote>;
    case 'list':
      return shownList(block);
    case 'table':
      return <ShownTable table={block} />;
    case 'code':
      return (
        <pre tabIndex={0}>
          <code translate="no">{block.value}</code>
        </pre>
      );
    case 'thematicBreak':
      return <hr />;
    case 'html':
      return <p>{block.value}</p>;
    default:
      return showInline([block]);
  }
}

/** The page has its one h1, and each portion an h2. */
function shownHeading({ depth, children }: Heading): ReactNode {
  return createElement(`h${Math.min(depth + 2, 6)}`, null, ...showInline(children));
}

function shownList({ ordered, start, children }: List): ReactNode {
  const items = children.map((item, at) => <li key={at}>{showBlocks(item.children)}</li>);
  return ordered === true ? <ol start={start ?? 1}>{items}</ol> : <ul>{items}</ul>;
}
