import type { AdvisorySummary, Organization } from '@seamark/sdk';
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
