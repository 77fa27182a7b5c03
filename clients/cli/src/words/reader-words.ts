import type { PortionReaders } from '@seamark/sdk';
import { oneLine } from '../terminal/printable.js';
import { counted, listed } from './names.js';
import { dateAndTimeOf } from './times.js';

/** Who has read a portion so far, as a sentence; its source's own people aside. */
export function readerWords(
  { accounts, organizations, publicSince, publicUntil }: PortionReaders,
  zone: string | null,
): string {
  const of = organizations.length === 0 ? '' : ` of ${oneLine(listed(organizations.map(({ name }) => name)))}`;
  const read =
    accounts === 0
      ? 'Nobody has read it so far.'
      : `${counted(accounts, 'account')}${of} ${verb(accounts)} read it so far.`;
  if (publicSince === null) return read;
  const until = publicUntil === null ? '' : ` to ${dateAndTimeOf(publicUntil, zone)}`;
  return `${read} Anybody may have: it was TLP:CLEAR from ${dateAndTimeOf(publicSince, zone)}${until}.`;
}

function verb(count: number): string {
  return count === 1 ? 'has' : 'have';
}
