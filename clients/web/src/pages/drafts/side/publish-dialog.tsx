import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { messageOf } from '../../../hub/refusal-words.js';
import { useSession } from '../../../session/session.js';
import { writeWords } from '../../../words/write-words.js';
import type { Desk } from '../desk/desk.js';
import { toDraft } from '../desk/edited-draft.js';
import { useKnownAudiences } from '../editor/known-audiences.js';
import { nameOf } from '../editor/read-by.js';

interface PublishDialogProps {
  readonly desk: Desk;
  readonly name: string;
  /** False for a revision of what is published. */
  readonly isDraft: boolean;
  readonly onClose: () => void;
}

/** Says what each audience will read, and publishes when the name is typed. */
export function PublishDialog({ desk, name, isDraft, onClose }: PublishDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [note, setNote] = useState('');
  const { problem, publish } = usePublish(desk, name, isDraft ? null : note);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="modal" aria-labelledby="publish" onClose={onClose}>
      <h2 id="publish">{writeWords.publish.title(name)}</h2>
      <HeadCounts desk={desk} />
      <p>{writeWords.publish.now}</p>
      {!isDraft && <Note note={note} onChange={setNote} />}
      <NameForm
        name={name}
        problem={problem}
        onName={(typed) => void publish(typed)}
        onCancel={() => dialog.current?.close()}
      />
    </dialog>
  );
}

function Note({ note, onChange }: { readonly note: string; readonly onChange: (note: string) => void }): ReactNode {
  return (
    <p className="note">
      <label htmlFor="note">{writeWords.publish.note}</label>
      <textarea id="note" className="field" rows={2} value={note} onChange={({ target }) => onChange(target.value)} />
    </p>
  );
}

interface NameFormProps {
  readonly name: string;
  /** Why it was not published; null when nothing is wrong. */
  readonly problem: string | null;
  readonly onName: (typed: string) => void;
  readonly onCancel: () => void;
}

function NameForm({ name, problem, onName, onCancel }: NameFormProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    field.current?.focus();
    onName(field.current?.value ?? '');
  };
  return (
    <form onSubmit={send} noValidate>
      <label htmlFor="publish-name">{writeWords.publish.type(name)}</label>
      <input
        id="publish-name"
        ref={field}
        className="field wide mono"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby="publish-problem"
      />
      <p id="publish-problem" className="problem" role="alert">
        {problem}
      </p>
      <div className="modal-foot">
        <button type="button" className="button" onClick={onCancel}>
          {writeWords.publish.cancel}
        </button>
        <button type="submit" className="button primary">
          {writeWords.publish.submit}
        </button>
      </div>
    </form>
  );
}

/** How many of its portions each audience will read. */
function HeadCounts({ desk }: { readonly desk: Desk }): ReactNode {
  const { matrix } = desk.state();
  const known = useKnownAudiences();
  if (matrix === null) return null;
  const readBy = (column: number): number =>
    matrix.rows.filter(({ cells }) => cells[column]?.sees === 'CONTENT').length;
  return (
    <ul className="head-counts">
      {matrix.audiences.map(({ label }, column) => (
        <li key={label}>{writeWords.publish.reads(nameOf(label, known), readBy(column), matrix.rows.length)}</li>
      ))}
    </ul>
  );
}

/** @param note - null for a draft, which needs none */
function usePublish(desk: Desk, name: string, note: string | null) {
  const { hub } = useSession();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string | null>(null);
  const publish = async (typed: string): Promise<void> => {
    if (typed.trim().toUpperCase() !== name) return setProblem(writeWords.publish.mistyped(name));
    const { revises, ...draft } = toDraft(desk.state().draft);
    if (revises === null) return;
    try {
      const outcome =
        note === null
          ? await hub.seamark.advisories.publish({ name, expectViewKey: revises.viewKey })
          : await hub.seamark.drafts.revise({ ...draft, revises }, note === '' ? {} : { note });
      if (!outcome.ok) return setProblem(messageOf(outcome.refusal));
      desk.leave();
      await navigate({ to: '/a/$name', params: { name }, search: {} });
    } catch {
      setProblem(writeWords.publish.failed);
    }
  };
  return { problem, publish };
}
