import type { ReactNode } from 'react';
import { Markdown } from '../../markdown/markdown.js';
import { advisoryWords } from '../../words/advisory-words.js';
import type { AdvisoryAnswer } from './advisory-answer.js';

/** Said first, so that nobody acts on what its source took back. */
export function WithdrawnNotice({ advisory }: { readonly advisory: AdvisoryAnswer }): ReactNode {
  const { state, withdrawalReason: reason } = advisory;
  if (state !== 'WITHDRAWN') return null;
  const { title, noReason } = advisoryWords.withdrawn;
  return (
    <section className="withdrawn" aria-labelledby="withdrawn">
      <h2 id="withdrawn">{title}</h2>
      {reason === null ? <p>{noReason}</p> : <Markdown text={reason} />}
    </section>
  );
}
