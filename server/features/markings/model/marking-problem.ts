/** One thing wrong with a marking. `path` starts at the marking: ["organizations", "0"]; empty: the marking as a whole. */
export interface MarkingProblem {
  readonly code: MarkingProblemCode;
  /** What is wrong and what to do about it; repeats nothing but what the author sent. */
  readonly message: string;
  readonly path: readonly string[];
}

export type MarkingProblemCode =
  | 'TLP_MISSING'
  | 'TLP_UNKNOWN'
  | 'FIELD_NOT_ALLOWED'
  | 'AUDIENCE_MISSING'
  | 'PERSONS_MISSING'
  | 'SECTOR_UNKNOWN'
  | 'LIST_TOO_LONG'
  | 'ORGANIZATION_UNKNOWN'
  | 'COMMUNITY_UNKNOWN'
  | 'ACCOUNT_UNKNOWN'
  | 'AUDIENCE_EMPTY'
  | 'SOURCE_EXCLUDED';

/** What an author sent, as far as a message repeats it. */
export function quoted(text: string): string {
  return text.length > QUOTED_LENGTH ? `"${text.slice(0, QUOTED_LENGTH)}…"` : `"${text}"`;
}

const QUOTED_LENGTH = 80;
