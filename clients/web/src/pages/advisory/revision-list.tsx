import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ReadHistory, type ReadHistoryAnswer, type RevisionFields } from '../../generated/documents.js';
import { useAnswer } from '../../hub/use-answer.js';
import { Markdown } from '../../markdown/markdown.js';
import { Moment } from '../../parts/moment.js';
import { advisoryWords } from '../../words/advisory-words.js';
import { compareWords } from '../../words/compare-words.js';
import type { RevisionSearch } from './revision-search.js';

interface RevisionListProps {
  readonly name: string;
  /** The `revisionId` of the view that is read. */
  readonly shown: string;
  readonly search: RevisionSearch;
}

/** The revisions in which the reader's view changed, newest first. Each can be read as it was. */
export function RevisionList({ name, shown, search }: RevisionListProps): ReactNode {
  const { data, error } = useAnswer(ReadHistory, { variables: { name } });
  const revisions = revisionsIn(data);
  if (error === null && revisions.length === 0) return null;
  const current = search.rev !== undefined ? shown : revisions[0]?.id;
  return (
    <section className="card" aria-labelledby="revisions">
      <h2 id="revisions">{advisoryWords.revisions.title}</h2>
      {error !== null && <p role="alert">{advisoryWords.revisions.failed}</p>}
      <ol className="revisions">
        {revisions.map((revision, at) => (
          <li key={revision.id} data-shown={revision.id === current || undefined}>
            <Entry
              name={name}
              revision={revision}
              isLatest={at === 0}
              isShown={revision.id === current}
              search={search}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function revisionsIn(data: ReadHistoryAnswer | null): readonly RevisionFields[] {
  return data?.advisory?.revisions.nodes ?? [];
}

interface EntryProps {
  readonly name: string;
  readonly revision: RevisionFields;
  readonly isLatest: boolean;
  readonly isShown: boolean;
  readonly search: RevisionSearch;
}

function Entry({ name, revision: { id, number, at, change, note }, isLatest, isShown, search }: EntryProps): ReactNode {
  return (
    <>
      <div className="revision-head">
        <Link
          to="/a/$name"
          params={{ name }}
          search={isLatest ? {} : { rev: id }}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={isShown ? 'true' : undefined}
        >
          {advisoryWords.revision(number)}
        </Link>
        <Moment at={new Date(at)} as="day" />
      </div>
      <div className="revision-foot">
        <p className="faint">{advisoryWords.revisions.changes[change]}</p>
        {!isShown && <CompareLink name={name} id={id} number={number} search={search} />}
      </div>
      {note !== null && <Markdown text={note} />}
    </>
  );
}

type CompareLinkProps = Pick<EntryProps, 'name' | 'search'> & Pick<RevisionFields, 'id' | 'number'>;

/** Lays another revision beside the one that is read, or takes it away. */
function CompareLink({ name, search: { rev, diff }, id, number }: CompareLinkProps): ReactNode {
  const isCompared = id === diff;
  const view = rev === undefined ? {} : { rev };
  return (
    <Link
      to="/a/$name"
      params={{ name }}
      search={isCompared ? view : { ...view, diff: id }}
      className="link"
      aria-label={isCompared ? compareWords.hide : compareWords.compareWith(number)}
    >
      {isCompared ? compareWords.hide : compareWords.compare}
    </Link>
  );
}
