import { type FormEvent, type ReactNode, useRef } from 'react';

interface NameFormProps {
  readonly words: { readonly type: string; readonly submit: string; readonly cancel: string };
  /** Why it was not done; null when nothing is wrong. */
  readonly problem: string | null;
  readonly onName: (typed: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the name of what is about to be done something to, which nobody types by mistake. */
export function NameForm({ words, problem, onName, onCancel }: NameFormProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    field.current?.focus();
    onName(field.current?.value ?? '');
  };
  return (
    <form onSubmit={send} noValidate>
      <label htmlFor="typed-name">{words.type}</label>
      <input
        id="typed-name"
        ref={field}
        className="field wide mono"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby="typed-name-problem"
      />
      <p id="typed-name-problem" className="problem" role="alert">
        {problem}
      </p>
      <div className="modal-foot">
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
        <button type="submit" className="button primary">
          {words.submit}
        </button>
      </div>
    </form>
  );
}
