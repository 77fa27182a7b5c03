import { Link } from '@tanstack/react-router';
import { Eye, Pencil, Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { writeAudience } from '../../../audience/audience.js';
import { audiencesOf } from '../../../audience/audiences-of.js';
import { audienceName, namesBy } from '../../../audience/named.js';
import { useSession } from '../../../session/session.js';
import { audienceWords } from '../../../words/audience-words.js';
import { isAuthor } from '../../drafts/is-author.js';
import type { AdvisoryAnswer } from '../advisory-answer.js';
import type { RevisionSearch } from '../revision-search.js';

interface SourceBarProps {
  readonly advisory: Pick<AdvisoryAnswer, 'name' | 'portions'>;
  /** `you`, `audiences` for the table of them all, or whom it is seen as. */
  readonly shown: string;
}

/** Through whose eyes its source may look at it. */
export function SourceBar({ advisory: { name, portions }, shown }: SourceBarProps): ReactNode {
  const { viewer } = useSession();
  const { communities } = viewer;
  const markings = portions.map(({ marking }) => marking);
  const names = namesBy(communities, markings);
  const handles = communities.map(({ handle }) => handle);
  return (
    <nav className="source-bar unprinted" aria-label={audienceWords.seeAs} data-uncopied>
      <span className="source-bar-label" aria-hidden>
        <Eye size={14} />
        {audienceWords.seeAs}
      </span>
      <ul>
        <Entry name={name} search={{}} isShown={shown === 'you'}>
          {audienceWords.yourself}
        </Entry>
        {audiencesOf(handles, markings).map((audience) => {
          const as = writeAudience(audience);
          return (
            <Entry key={as} name={name} search={{ as }} isShown={shown === as}>
              {audienceName(audience, names)}
            </Entry>
          );
        })}
      </ul>
      <ul>
        <Entry name={name} search={{ show: 'audiences' }} isShown={shown === 'audiences'}>
          <Table2 size={14} aria-hidden /> {audienceWords.table}
        </Entry>
      </ul>
      {isAuthor(viewer) && (
        <Link to="/drafts/$name" params={{ name }} className="button">
          <Pencil size={14} aria-hidden />
          {audienceWords.edit}
        </Link>
      )}
    </nav>
  );
}

interface EntryProps {
  readonly name: string;
  readonly search: RevisionSearch;
  readonly isShown: boolean;
  readonly children: ReactNode;
}

function Entry({ name, search, isShown, children }: EntryProps): ReactNode {
  return (
    <li>
      <Link
        to="/a/$name"
        params={{ name }}
        search={search}
        activeOptions={{ exact: true, includeSearch: true }}
        aria-current={isShown ? 'page' : undefined}
      >
        {children}
      </Link>
    </li>
  );
}
