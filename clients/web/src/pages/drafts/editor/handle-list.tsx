import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { writeWords } from '../../../words/write-words.js';

interface HandleListProps {
  readonly id: string;
  readonly label: string;
  /** What may be named: offered while one types. */
  readonly known: readonly (readonly [handle: string, name: string])[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Names that are typed one by one, and taken away one by one. */
export function HandleList({ id, label, known, chosen, onChange }: HandleListProps): ReactNode {
  const field = `${id}-${label.replace(/\W+/g, '-')}`;
  const nameOf = (handle: string): string => known.find(([one]) => one === handle)?.[1] ?? handle;
  const add = (typed: string): void => {
    const handle = known.find(([, name]) => name === typed)?.[0] ?? typed;
    if (handle !== '' && !chosen.includes(handle)) onChange([...chosen, handle]);
  };
  return (
    <div className="handle-list">
      <label htmlFor={field}>{label}</label>
      {chosen.map((handle) => (
        <span key={handle} className="chip">
          <b>{nameOf(handle)}</b>
          <button
            type="button"
            aria-label={writeWords.marking.remove(nameOf(handle))}
            onClick={() => onChange(chosen.filter((one) => one !== handle))}
          >
            <X size={13} aria-hidden />
          </button>
        </span>
      ))}
      <AddName field={field} offered={known.map(([, name]) => name)} onAdd={add} />
    </div>
  );
}

interface AddNameProps {
  readonly field: string;
  readonly offered: readonly string[];
  readonly onAdd: (typed: string) => void;
}

function AddName({ field, offered, onAdd }: AddNameProps): ReactNode {
  const [typed, setTyped] = useState('');
  const add = (): void => {
    onAdd(typed.trim());
    setTyped('');
  };
  const addAtEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <span className="handle-add">
      <input
        id={field}
        className="field"
        list={`${field}-known`}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={addAtEnter}
      />
      <datalist id={`${field}-known`}>
        {offered.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <button type="button" className="button" onClick={add}>
        {writeWords.marking.add}
      </button>
    </span>
  );
}
