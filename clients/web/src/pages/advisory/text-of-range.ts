/** What starts a line of its own. */
const BLOCKS = 'p, li, tr, pre, blockquote, h1, h2, h3, h4, h5, h6, div, dt, dd';

/** The words in a range, as one reads them. What is there to be clicked or looked at is left out (`data-uncopied`). */
export function textOfRange(range: Range): string {
  const pieces: string[] = [];
  let before: Element | null = null;
  for (const { text, parent } of textsIn(range)) {
    if (before !== null) pieces.push(gapBetween(before, parent));
    before = parent;
    pieces.push(cut(text, range));
  }
  return pieces
    .join('')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

interface Found {
  readonly text: Node;
  readonly parent: Element;
}

function textsIn(range: Range): readonly Found[] {
  const walker = document.createTreeWalker(rootOf(range), NodeFilter.SHOW_TEXT);
  const found: Found[] = [];
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const parent = text.parentElement;
    const isMeant = parent !== null && parent.closest('[data-uncopied]') === null && range.intersectsNode(text);
    if (isMeant) found.push({ text, parent });
  }
  return found;
}

/** A new line between blocks, a blank between the parts of one item. */
function gapBetween(before: Element, after: Element): string {
  if (before.closest(BLOCKS) !== after.closest(BLOCKS)) return '\n';
  return before !== after && after.matches('.item > *') ? ' ' : '';
}

function rootOf({ commonAncestorContainer }: Range): Node {
  return commonAncestorContainer instanceof Text
    ? (commonAncestorContainer.parentNode ?? commonAncestorContainer)
    : commonAncestorContainer;
}

/** What of a text lies between the ends of the range. */
function cut(node: Node, { startContainer, startOffset, endContainer, endOffset }: Range): string {
  const text = node.textContent ?? '';
  return text.slice(node === startContainer ? startOffset : 0, node === endContainer ? endOffset : text.length);
}
