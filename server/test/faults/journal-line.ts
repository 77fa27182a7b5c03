/** An event that a subscriber has. */
export interface EventLine {
  readonly is: 'event';
  readonly cursor: string;
  readonly type: string;
  readonly name: string;
  readonly revisionId: string | null;
}

/** A line of a subscriber's journal: an event, a place that it keeps, or a connection that it made. */
export type JournalLine = EventLine | { readonly is: 'place'; readonly cursor: string } | { readonly is: 'connected' };

/** What was written whole; a line that a kill cut off counts as never written. */
export function readJournal(text: string): readonly JournalLine[] {
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as JournalLine]));
}
