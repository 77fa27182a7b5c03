import type { PortionReaders } from '@seamark/sdk';
import type { ReactNode } from 'react';
import type { PortionFields } from '../../../generated/documents.js';
import { markWords } from '../../../words/mark-words.js';
import { portionNames } from '../../../words/names.js';

interface MarkedReadersProps {
  /** Of the portions that were marked anew. */
  readonly readers: readonly PortionReaders[];
  readonly portions: readonly PortionFields[];
}

/** Who had read what was marked anew. */
export function MarkedReaders({ readers, portions }: MarkedReadersProps): ReactNode {
  return (
    <div role="status" className="marked-readers">
      <p>
        <b>{markWords.done}</b> {markWords.tell}
      </p>
      <ul>
        {readers.map((read) => {
          const portion = portions.find(({ id }) => id === read.portion);
          return (
            <li key={read.portion}>
              {portion && <b>{portionNames[portion.type]}: </b>}
              {words(read)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function words({ accounts, organizations, publicSince }: PortionReaders): string {
  if (publicSince !== null) return markWords.anybody;
  if (accounts === 0) return markWords.nobody;
  return markWords.readBy(
    accounts,
    organizations.map(({ name }) => name),
  );
}
