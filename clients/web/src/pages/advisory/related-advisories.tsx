import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ReadRelated } from '../../generated/documents.js';
import { useAnswer } from '../../hub/use-answer.js';
import { TlpLabel } from '../../parts/tlp-label.js';
import { advisoryWords } from '../../words/advisory-words.js';
import { listed } from '../../words/counted.js';

/** What else tells of the same issue, by a name that both have. */
export function RelatedAdvisories({ name }: { readonly name: string }): ReactNode {
  const { data } = useAnswer(ReadRelated, { variables: { name } });
  const related = data?.advisory?.related ?? [];
  if (related.length === 0) return null;
  return (
    <section className="card" aria-labelledby="related">
      <h2 id="related">{advisoryWords.related.title}</h2>
      <ul className="related">
        {related.map(({ advisory, aliases }) => (
          <li key={advisory.viewKey}>
            <TlpLabel tlp={advisory.banner} />
            <Link to="/a/$name" params={{ name: advisory.name }} search={{}} className="link">
              {advisory.title ?? advisory.name}
            </Link>
            <p className="faint">{advisoryWords.related.both(listed(aliases))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
