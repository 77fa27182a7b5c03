import type { ReactNode } from 'react';
import { Markdown } from '../../markdown/markdown.js';
import { advisoryWords } from '../../words/advisory-words.js';

/** Said first, so that nobody acts on what its source took back. */
export function WithdrawnNotice({ reason }: { readonly reason: string | null }): ReactNode {
  const { title, noReason } = advisoryWords.withdrawn;
  return (
    <section className="withdrawn" aria-labelledby="withdrawn">
      <h2 id="withdrawn">{title}</h2>
      {reason === null ? <p>{noReason}</p> : <Markdown text={reason} />}
    </section>
  );
}
