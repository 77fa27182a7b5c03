import { type FormEvent, type ReactNode, useRef } from 'react';
import { signInWords } from '../../words/sign-in-words.js';

interface TokenFormProps {
  /** Why it was not taken; null when nothing is wrong. */
  readonly problem: string | null;
  readonly onProblem: (problem: string) => void;
  readonly onToken: (token: string) => void;
}

/** The field for a token. What is typed stays when it is refused. */
export function TokenForm({ problem, onProblem, onToken }: TokenFormProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const token = field.current?.value.trim() ?? '';
    field.current?.focus();
    if (token === '') onProblem(signInWords.token.empty);
    else onToken(token);
  };
  return (
    <section className="card" aria-labelledby="with-token">
      <h2 id="with-token">{signInWords.token.title}</h2>
      <form onSubmit={submit} noValidate>
        <label htmlFor="token">{signInWords.token.label}</label>
        <input
          id="token"
          ref={field}
          className="field wide"
          type="password"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? 'token-hint' : 'token-problem token-hint'}
        />
        <p id="token-problem" className="problem" role="alert">
          {problem}
        </p>
        <p id="token-hint" className="faint">
          {signInWords.token.hint}
        </p>
        <button type="submit" className="button primary">
          {signInWords.token.submit}
        </button>
      </form>
    </section>
  );
}
