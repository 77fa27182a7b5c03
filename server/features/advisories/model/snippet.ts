import type { FoundPortion, SnippetPart } from './search-hit.js';

/** In UTF-16 code units, from here to there, the end exclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const BEFORE = 60;
const LENGTH = 240;

/** The words around the first match of a text, as they were written, in pieces. */
export function snippetOf({ text, marked }: Pick<FoundPortion, 'text' | 'marked'>): readonly SnippetPart[] {
  const marks = marksOf(text, marked);
  const window = windowOf(text, marks[0]?.from ?? 0);
  const parts = partsIn(text, window, marks);
  return [
    ...(window.from > 0 ? [{ text: '… ', marked: false }] : []),
    ...parts,
    ...(window.to < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** Marked words that nothing or one character parts are one: CVE-2023-48022 is not three. */
function marksOf(text: string, marked: string): readonly Span[] {
  const marks: Span[] = [];
  let passed = 0;
  for (const { index, 1: word = '' } of marked.matchAll(MARK)) {
    const from = index - passed;
    passed += 2;
    const last = marks.at(-1);
    const joined = last !== undefined && from - last.to <= 1 && !text.slice(last.to, from).includes('\n');
    if (joined) marks.pop();
    marks.push({ from: joined ? last.from : from, to: from + word.length });
  }
  return marked.length - passed === text.length ? marks : [];
}

const [FROM, TO] = ['\u0001', '\u0002'];
const MARK = new RegExp(`${FROM}([^${TO}]*)${TO}`, 'g');

/** Cut at blanks, where there are such. */
function windowOf(text: string, match: number): Span {
  const start = Math.max(0, match - BEFORE);
  const blank = text.slice(start, match).search(/\s/);
  const from = start === 0 ? 0 : afterHalf(text, blank < 0 ? match : start + blank + 1);
  const end = from + LENGTH;
  if (end >= text.length) return { from, to: text.length };
  const last = text.slice(match, end).search(/\s\S*$/);
  return { from, to: afterHalf(text, last <= 0 ? end : match + last) };
}

/** A character beyond the 65,536th is two code units, which are not to be parted. */
function afterHalf(text: string, place: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(place, place + 1)) ? place + 1 : place;
}

function partsIn(text: string, { from, to }: Span, marks: readonly Span[]): readonly SnippetPart[] {
  const inside = marks.map((mark) => ({ from: Math.max(from, mark.from), to: Math.min(to, mark.to) }));
  const edges = inside.filter((mark) => mark.from < mark.to);
  const starts = [from, ...edges.map((mark) => mark.to)];
  const parts = starts.flatMap((start, index) => {
    const mark = edges[index];
    const plain = { text: text.slice(start, mark?.from ?? to), marked: false };
    return mark ? [plain, { text: text.slice(mark.from, mark.to), marked: true }] : [plain];
  });
  return parts.filter((part) => part.text !== '');
}
