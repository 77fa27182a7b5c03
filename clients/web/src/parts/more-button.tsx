import { type ReactNode, useState } from 'react';

interface MoreButtonProps {
  readonly words: { readonly more: string; readonly failed: string };
  readonly onMore: () => Promise<void>;
}

/** Goes on with a list. */
export function MoreButton({ words, onMore }: MoreButtonProps): ReactNode {
  const [state, setState] = useState<'idle' | 'waiting' | 'failed'>('idle');
  const more = (): void => {
    setState('waiting');
    onMore().then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  return (
    <div className="feed-end">
      {state === 'failed' && <p role="alert">{words.failed}</p>}
      <button type="button" className="button" disabled={state === 'waiting'} onClick={more}>
        {words.more}
      </button>
    </div>
  );
}
