import type { InputProblem } from '@seamark/sdk';
import { Check, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { AudienceTable } from '../../../audience/audience-table.js';
import { writeWords } from '../../../words/write-words.js';
import type { DeskState } from '../desk/desk.js';
import type { KnownAudiences } from '../editor/known-audiences.js';
import { portionOf } from '../editor/portion-of-path.js';
import { nameOf } from '../editor/read-by.js';

interface DeskSideProps {
  readonly state: DeskState;
  readonly known: KnownAudiences;
  /** Moves the focus to a portion. */
  readonly onGo: (at: number) => void;
}

/** Who will read what, and what the hub would look at twice. */
export function DeskSide({ state: { matrix, warnings }, known, onGo }: DeskSideProps): ReactNode {
  const { matrix: title, waiting, before, fine } = writeWords.side;
  return (
    <div className="desk-side">
      <section className="card" aria-labelledby="will-read">
        <h2 id="will-read">{title}</h2>
        {matrix === null && <p aria-busy="true">{waiting}</p>}
        {matrix && (
          <AudienceTable matrix={matrix} heads={matrix.audiences.map(({ label }) => nameOf(label, known))} isCompact />
        )}
      </section>
      <section className="card" aria-labelledby="before-publishing">
        <h2 id="before-publishing">{before}</h2>
        {matrix !== null && warnings.length === 0 && (
          <p className="finding">
            <Check size={14} aria-hidden /> {fine}
          </p>
        )}
        <ul className="findings">
          {warnings.map((warning) => (
            <Finding key={`${warning.code} ${warning.path.join('.')}`} warning={warning} onGo={onGo} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Finding({ warning, onGo }: { readonly warning: InputProblem; readonly onGo: DeskSideProps['onGo'] }) {
  const at = portionOf(warning.path);
  const other = portionOf(warning.otherPath);
  const { goThere, other: andOther } = writeWords.side;
  return (
    <li className="finding">
      <TriangleAlert size={14} aria-hidden />
      <span>
        {warning.message}{' '}
        {at !== null && (
          <button type="button" className="button quiet" onClick={() => onGo(at)}>
            {goThere(at + 1)}
          </button>
        )}
        {other !== null && (
          <button type="button" className="button quiet" onClick={() => onGo(other)}>
            {andOther(other + 1)}
          </button>
        )}
      </span>
    </li>
  );
}
