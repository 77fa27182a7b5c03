import { lazy, type ReactNode, Suspense } from 'react';
import { Moment } from '../../parts/moment.js';
import { OutwardLink } from '../../parts/outward-link.js';
import { useSession } from '../../session/session.js';
import { advisoryWords } from '../../words/advisory-words.js';
import { handlingWords } from '../../words/marking-words.js';
import { isOut } from '../drafts/desk/is-out.js';
import { isAuthor } from '../drafts/is-author.js';
import type { AdvisoryAnswer } from './advisory-answer.js';
import { isOfSource } from './is-of-source.js';
import { RelatedAdvisories } from './related-advisories.js';
import type { RevisionSearch } from './revision-search.js';
import { RevisionList } from './revision-list.js';

const WithdrawCard = lazy(async () => ({ default: (await import('./withdraw/withdraw-card.js')).WithdrawCard }));

interface AdvisorySideProps {
  readonly advisory: AdvisoryAnswer;
  readonly search: RevisionSearch;
}

/** How it came to be, what its reader may do with it, whose words they are, and what else tells of it. */
export function AdvisorySide({ advisory, search }: AdvisorySideProps): ReactNode {
  const { name, banner, revisionId, state } = advisory;
  const { viewer } = useSession();
  return (
    <div className="advisory-side unprinted" data-uncopied>
      {isOut(state) && <RevisionList name={name} shown={revisionId} search={search} />}
      {advisory.origin && <Attribution advisory={advisory} />}
      <section className="card" aria-labelledby="handling">
        <h2 id="handling">{advisoryWords.handling.title}</h2>
        <dl className="pairs">
          <dt>{advisoryWords.handling.share}</dt>
          <dd>{handlingWords[banner]}</dd>
          <dt>{advisoryWords.handling.cite}</dt>
          <dd className="mono wrapped" translate="no">
            {name}@{revisionId}
          </dd>
        </dl>
      </section>
      <RelatedAdvisories name={name} />
      {isAuthor(viewer) && isOfSource(viewer, advisory) && state === 'PUBLISHED' && search.rev === undefined && (
        <Suspense>
          <WithdrawCard advisory={advisory} />
        </Suspense>
      )}
    </div>
  );
}

function Attribution({ advisory: { origin, source } }: Pick<AdvisorySideProps, 'advisory'>): ReactNode {
  if (origin === null) return null;
  const record = `${origin.database} ${origin.identifier}`;
  return (
    <section className="card" aria-labelledby="attribution">
      <h2 id="attribution">{advisoryWords.importedRecord(origin.database)}</h2>
      <p>{origin.url === null ? record : <OutwardLink url={origin.url}>{record}</OutwardLink>}</p>
      <p className="faint">
        {source && advisoryWords.importedBy(source.name)} · {advisoryWords.retrieved.toLowerCase()}{' '}
        <Moment at={new Date(origin.retrievedAt)} as="day" />
        {origin.licence !== null && ` · ${advisoryWords.licence} ${origin.licence}`}
      </p>
    </section>
  );
}
