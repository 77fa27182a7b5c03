import type { InputProblem, PortionInput } from '@seamark/sdk';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { TlpLabel } from '../../../parts/tlp-label.js';
import { portionNames } from '../../../words/names.js';
import { writeWords } from '../../../words/write-words.js';
import type { Desk, DeskState } from '../desk/desk.js';
import { type EditedPortion, withChanged, withMoved, without } from '../desk/edited-draft.js';
import { ContentEditor } from './content-editor.js';
import type { KnownAudiences } from './known-audiences.js';
import { MarkingPicker } from './marking-picker.js';
import { ReadBy } from './read-by.js';

interface PortionEditorProps {
  readonly desk: Desk;
  readonly portion: EditedPortion;
  readonly at: number;
  readonly matrix: DeskState['matrix'];
  readonly problems: readonly InputProblem[];
  readonly known: KnownAudiences;
  readonly onRemove: (portion: EditedPortion, at: number) => void;
}

/** One portion: what it says, its marking, and who will read it. */
export function PortionEditor(props: PortionEditorProps): ReactNode {
  const { desk, at, matrix, problems, known } = props;
  const { key, stated } = props.portion;
  const { marking, type, content } = stated;
  const id = `portion-${key}`;
  const change = (changed: Partial<PortionInput>): void =>
    desk.edit((draft) => withChanged(draft, key, { ...stated, ...changed }));
  return (
    <section className="portion-editor" data-tlp={marking.tlp} aria-labelledby={id}>
      <header>
        <h3 id={id} tabIndex={-1}>
          <span className="number">{at + 1}</span> {portionNames[type]}
        </h3>
        <TlpLabel tlp={marking.tlp} />
        <Tools {...props} />
      </header>
      <Problems problems={problems} />
      <ContentEditor id={id} content={content} onChange={(said) => change({ content: said })} />
      <ReadBy matrix={matrix} at={at} known={known} />
      <Marked id={id} stated={stated} known={known} onChange={change} />
    </section>
  );
}

interface MarkedProps {
  readonly id: string;
  readonly stated: PortionInput;
  readonly known: KnownAudiences;
  readonly onChange: (changed: Partial<PortionInput>) => void;
}

/** Its marking, what others learn of it, and its language: open where somebody changes them. */
function Marked({ id, stated, known, onChange }: MarkedProps): ReactNode {
  const { marking } = stated;
  return (
    <details>
      <summary>{writeWords.marking.title}</summary>
      <div className="portion-details">
        <MarkingPicker id={id} marking={marking} known={known} onChange={(marked) => onChange({ marking: marked })} />
        <label className="check">
          <input
            type="checkbox"
            checked={stated.presence === 'HIDDEN'}
            onChange={({ target }) => onChange({ presence: target.checked ? 'HIDDEN' : 'PLACEHOLDER' })}
          />
          {writeWords.editor.hidden}
        </label>
        <label htmlFor={`${id}-lang`}>{writeWords.editor.lang}</label>
        <input
          id={`${id}-lang`}
          className="field"
          value={stated.lang ?? 'en'}
          onChange={({ target }) => onChange({ lang: target.value })}
        />
      </div>
    </details>
  );
}

function Tools({ desk, portion, at, onRemove }: PortionEditorProps): ReactNode {
  const what = `${at + 1} ${portionNames[portion.stated.type]}`;
  const move = (by: -1 | 1): void => desk.edit((draft) => withMoved(draft, portion.key, by));
  const remove = (): void => {
    desk.edit((draft) => without(draft, portion.key));
    onRemove(portion, at);
  };
  const { up, down, remove: away } = writeWords.editor;
  return (
    <span className="portion-tools">
      <button type="button" className="button quiet icon" aria-label={up(what)} onClick={() => move(-1)}>
        <ArrowUp size={14} aria-hidden />
      </button>
      <button type="button" className="button quiet icon" aria-label={down(what)} onClick={() => move(1)}>
        <ArrowDown size={14} aria-hidden />
      </button>
      <button type="button" className="button quiet icon" aria-label={away(what)} onClick={remove}>
        <Trash2 size={14} aria-hidden />
      </button>
    </span>
  );
}

function Problems({ problems }: { readonly problems: readonly InputProblem[] }): ReactNode {
  if (problems.length === 0) return null;
  return (
    <ul className="problems" role="alert">
      {problems.map(({ code, message, path }) => (
        <li key={`${code} ${path.join('.')}`} className="problem">
          {message}
        </li>
      ))}
    </ul>
  );
}
