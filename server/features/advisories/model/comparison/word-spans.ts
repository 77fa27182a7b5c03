import { diffArrays, diffWordsWithSpace } from 'diff';

/** A stretch of a text, and in which of two texts it stands. */
export interface WordSpan {
  readonly is: 'SAME' | 'REMOVED' | 'ADDED';
  readonly text: string;
}

/** Tells two texts apart. Each call may cost as much as those before it have left over. */
export type TellApart = (before: string, after: string) => readonly WordSpan[];

/**
 * How much telling apart may cost in all: squares of edits, as Myers' algorithm takes them, some 200 ms. Counted and not clocked, so
 * that an answer follows from the texts alone.
 */
const MOST_WORK = 200_000;
/** Beyond so many edits, texts are told apart by their paragraphs, and beyond that as wholes. */
const MOST_WORDS = 300;
const MOST_PARAGRAPHS = 60;

/**
 * Tells texts apart by words, blanks and signs. Spans that are not ADDED make up the old text, those that are not REMOVED the new one.
 *
 * @param work - what it may cost in all
 */
export function tellingApart(work: number = MOST_WORK): TellApart {
  let left = work;
  return (before, after) => {
    const most = Math.floor(Math.min(MOST_WORDS, Math.sqrt(left)));
    const words = diffWordsWithSpace(before, after, { maxEditLength: most });
    left -= (words === undefined ? most : editsIn(words)) ** 2;
    return words === undefined ? byParagraphs(before, after) : words.map(toSpan);
  };
}

function editsIn(changes: readonly Change[]): number {
  return changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
}

function byParagraphs(before: string, after: string): readonly WordSpan[] {
  const [old, young] = [before, after].map(paragraphsOf);
  const changes = diffArrays(old ?? [], young ?? [], { maxEditLength: MOST_PARAGRAPHS });
  return changes === undefined
    ? wholes(before, after)
    : changes.map(({ value, ...change }) => toSpan({ ...change, value: value.join('') }));
}

function wholes(before: string, after: string): readonly WordSpan[] {
  const spans: readonly WordSpan[] = [
    { is: 'REMOVED', text: before },
    { is: 'ADDED', text: after },
  ];
  return spans.filter(({ text }) => text !== '');
}

/** Each with the blank lines behind it. */
function paragraphsOf(text: string): string[] {
  return text.split(/(?<=\n\n+)(?!\n)/);
}

interface Change {
  readonly value: string;
  readonly count: number;
  readonly added: boolean;
  readonly removed: boolean;
}

function toSpan({ value, added, removed }: Change): WordSpan {
  if (added) return { is: 'ADDED', text: value };
  return { is: removed ? 'REMOVED' : 'SAME', text: value };
}
