import type { AdvisorySummary, FeedEvent, Organization } from '@seamark/sdk';
import { oneLine } from '../terminal/printable.js';

/**
 * Whose words an advisory is: its source's, or those of the database that its source imported it from.
 *
 * @param withheld - what stands for a source that is not told
 */
export function attributionWords(
  { source, origin }: Pick<AdvisorySummary, 'source' | 'origin'>,
  { nameOf, withheld }: { readonly nameOf: (organization: Organization) => string; readonly withheld: string },
): string {
  if (origin === null) return source === null ? withheld : oneLine(nameOf(source));
  const importer = source === null ? '' : ` by ${nameOf(source)}`;
  return oneLine(`${origin.database}, imported${importer}`);
}

/** The same of an event's advisory; nothing for an event without one. */
export function eventAttribution({ advisory }: FeedEvent, nameOf: (organization: Organization) => string): string {
  return advisory === null ? '' : attributionWords(advisory, { nameOf, withheld: '' });
}
