import type { AudienceMatrix, Outcome } from '@seamark/sdk';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { messageOf } from '../../../hub/refusal-words.js';
import { NameForm } from '../../../parts/name-form.js';
import { useSession } from '../../../session/session.js';
import { writeWords } from '../../../words/write-words.js';
import { useKnownAudiences } from '../editor/known-audiences.js';
import { nameOf } from '../editor/read-by.js';
import { isForOwnAlone } from './is-for-own-alone.js';

interface PublishDialogProps {
  readonly name: string;
  /** Who will read what; null until the hub has said it. */
  readonly matrix: AudienceMatrix | null;
  /** True for a revision of what is published, which says what it is about. */
  readonly hasNote: boolean;
  /** @param note - empty where there is none */
  readonly publish: (note: string) => Promise<Outcome>;
  readonly onPublished?: () => void;
  readonly onClose: () => void;
}

/** Says what each audience will read, and publishes when the name is typed. */
export function PublishDialog(props: PublishDialogProps): ReactNode {
  const { name, matrix, hasNote, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [note, setNote] = useState('');
  const { problem, publish } = usePublish(props, note);
  useEffect(() => dialog.current?.showModal(), []);
  const { title, now, type, submit, cancel } = writeWords.publish;
  return (
    <dialog ref={dialog} className="modal" aria-labelledby="publish" onClose={onClose}>
      <h2 id="publish">{title(name)}</h2>
      <HeadCounts matrix={matrix} />
      <ForOwnAlone matrix={matrix} />
      <p>{now}</p>
      {hasNote && <Note note={note} onChange={setNote} />}
      <NameForm
        words={{ type: type(name), submit, cancel }}
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

/** How many of its portions each audience will read. */
function HeadCounts({ matrix }: Pick<PublishDialogProps, 'matrix'>): ReactNode {
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

/** A marking begins as narrow as can be: whoever forgets to widen it would publish to nobody. */
function ForOwnAlone({ matrix }: Pick<PublishDialogProps, 'matrix'>): ReactNode {
  const { organization } = useSession().viewer;
  if (matrix === null || organization === null || !isForOwnAlone(matrix, organization.handle)) return null;
  return <p className="own-alone">{writeWords.publish.ownAlone(organization.name)}</p>;
}

function usePublish({ name, publish: send, onPublished }: PublishDialogProps, note: string) {
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string | null>(null);
  const publish = async (typed: string): Promise<void> => {
    if (typed.trim().toUpperCase() !== name) return setProblem(writeWords.publish.mistyped(name));
    try {
      const outcome = await send(note);
      if (!outcome.ok) return setProblem(messageOf(outcome.refusal));
      onPublished?.();
      await navigate({ to: '/a/$name', params: { name }, search: {} });
    } catch {
      setProblem(writeWords.publish.failed);
    }
  };
  return { problem, publish };
}
