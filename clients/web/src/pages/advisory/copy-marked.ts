import type { ClipboardEvent } from 'react';
import { textOfRange } from './text-of-range.js';

/** Puts each portion's marking before what is copied of it, and its end behind. Source: FIRST, Traffic Light Protocol 2.0 */
export function copyMarked(event: ClipboardEvent<HTMLElement>): void {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return;
  const text = markedText(event.currentTarget, selection.getRangeAt(0));
  if (text === '') return;
  event.clipboardData.setData('text/plain', text);
  event.preventDefault();
}

/** What lies in a range, portion by portion. */
export function markedText(article: Element, range: Range): string {
  const portions = [...article.querySelectorAll('h1, .portion, .withdrawn')].filter((one) => range.intersectsNode(one));
  return portions
    .map((portion) => ({ label: portion.getAttribute('data-label'), text: textWithin(portion, range) }))
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => (label === null ? text : `${label} ${text} [end ${label}]`))
    .join('\n');
}

function textWithin(portion: Element, range: Range): string {
  const within = document.createRange();
  within.selectNodeContents(portion);
  if (within.compareBoundaryPoints(Range.START_TO_START, range) < 0)
    within.setStart(range.startContainer, range.startOffset);
  if (within.compareBoundaryPoints(Range.END_TO_END, range) > 0) within.setEnd(range.endContainer, range.endOffset);
  return textOfRange(within);
}
