import type { PortionInput, PulledDraft } from '@seamark/sdk';
import { type ReactNode, useState } from 'react';
import { portionNames } from '../../../words/names.js';
import { writeWords } from '../../../words/write-words.js';
import type { Desk } from '../desk/desk.js';
import type { EditedDraft } from '../desk/edited-draft.js';
import { differing, merged, type Side } from '../desk/merge.js';

interface ConflictProps {
  readonly desk: Desk;
  readonly draft: EditedDraft;
  readonly theirs: PulledDraft;
}

/** Both texts of each portion that differs. Whose go on is chosen here, and nothing is written over before. */
export function Conflict({ desk, draft, theirs }: ConflictProps): ReactNode {
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const { title, lead, go } = writeWords.conflict;
  return (
    <section className="conflict" role="alert" aria-labelledby="conflict">
      <h2 id="conflict">{title}</h2>
      <p>{lead}</p>
      {differing(draft, theirs).map(({ key, type, mine, other }) => (
        <fieldset key={key}>
          <legend>{portionNames[type]}</legend>
          {(['mine', 'other'] as const).map((side) => (
            <label key={side} className="conflict-side">
              <span className="check">
                <input
                  type="radio"
                  name={key}
                  checked={(chosen[key] ?? 'mine') === side}
                  onChange={() => setChosen({ ...chosen, [key]: side })}
                />
                {side === 'mine' ? writeWords.conflict.yours : writeWords.conflict.theirs}
              </span>
              <Said portion={side === 'mine' ? mine : other} />
            </label>
          ))}
        </fieldset>
      ))}
      <button type="button" className="button primary" onClick={() => desk.settle(merged(draft, theirs, chosen))}>
        {go}
      </button>
    </section>
  );
}

function Said({ portion }: { readonly portion: PortionInput | null }): ReactNode {
  if (portion === null) return <span className="faint">{writeWords.conflict.gone}</span>;
  const { content, marking } = portion;
  const { tlp, ...whom } = marking;
  const named = Object.values(whom).flat().join(', ');
  const text =
    content.text ??
    content.alias ??
    Object.values(Object.values(content)[0] ?? {})
      .flat()
      .join(', ');
  return (
    <span className="conflict-text">
      <span className="mono faint" translate="no">
        {`TLP:${tlp.replace('_', '+')} ${named}`}
      </span>
      {text}
    </span>
  );
}
