import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { keepingWords } from '../words/keeping-words.js';

interface ActDialogProps {
  readonly title: string;
  /** What the button says that does it. */
  readonly submit: string;
  /** Why it was not done; null when nothing is wrong. */
  readonly problem: string | null;
  readonly isWaiting: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something is done, and for what that takes. What was typed stays when it is refused. */
export function ActDialog(props: ActDialogProps): ReactNode {
  const { title, submit, problem, isWaiting, onSubmit, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <dialog ref={dialog} className="modal" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <form onSubmit={send} noValidate>
        {children}
        <p className="problem" role="alert">
          {problem}
        </p>
        <div className="modal-foot">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            {keepingWords.cancel}
          </button>
          <button type="submit" className="button primary" disabled={isWaiting}>
            {submit}
          </button>
        </div>
      </form>
    </dialog>
  );
}
