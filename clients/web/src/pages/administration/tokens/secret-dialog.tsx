import { type ReactNode, useEffect, useRef, useState } from 'react';
import { keepingWords } from '../../../words/keeping-words.js';

interface SecretDialogProps {
  readonly secret: string;
  readonly onClose: () => void;
}

/** Shows a new token, this once. Nothing of it stays in the page when it is closed. */
export function SecretDialog({ secret, onClose }: SecretDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const copy = (): void =>
    void navigator.clipboard.writeText(secret).then(
      () => setSaid(keepingWords.copied),
      () => setSaid(keepingWords.copyFailed),
    );
  const { issue, once, kept } = keepingWords.tokens;
  return (
    <dialog ref={dialog} className="modal" aria-labelledby="secret" onClose={onClose}>
      <h2 id="secret">{issue}</h2>
      <p>{once}</p>
      <pre className="command secret" translate="no" tabIndex={0} role="group" aria-label={issue}>
        {secret}
      </pre>
      <div className="modal-foot">
        <span>
          <button type="button" className="button" onClick={copy}>
            {keepingWords.copy}
          </button>{' '}
          <span role="status">{said}</span>
        </span>
        <button type="button" className="button primary" onClick={() => dialog.current?.close()}>
          {kept}
        </button>
      </div>
    </dialog>
  );
}
