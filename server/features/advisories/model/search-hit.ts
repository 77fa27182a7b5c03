import type { Uuid } from '../../../kernel/ids.js';
import type { PortionType } from './portion-content.js';

/** A portion that a search matches, as the store finds it for a viewer. */
export interface FoundPortion {
  readonly portion: Uuid;
  /** What was searched of it. */
  readonly text: string;
  /** The same, ASCII punctuation as blanks, matched words between U+0001 and U+0002. */
  readonly marked: string;
}

/** Where a search matches, and how it reads there. */
export interface SearchHitView {
  readonly portionId: Uuid;
  readonly type: PortionType;
  readonly snippet: readonly SnippetPart[];
}

/** A piece of a snippet, as written; the pieces in a row are the snippet. */
export interface SnippetPart {
  readonly text: string;
  /** True for what the search matches. */
  readonly marked: boolean;
}
