import { Link } from '@tanstack/react-router';
import { Activity, Archive, FileText, House } from 'lucide-react';
import type { ReactNode } from 'react';
import { SeamarkSign } from '../parts/seamark-sign.js';
import { useSession } from '../session/session.js';
import { shellWords } from '../words/shell-words.js';

const ENTRIES = [
  ['/', House, shellWords.home],
  ['/feed', Activity, shellWords.feed],
  ['/research', Archive, shellWords.research],
] as const;

/** Who is shown an organization's drafts. Source: `AdvisoryFilter.states` of the schema */
const SEE_DRAFTS = ['AUTHOR', 'REVIEWER', 'HANDLER'];
const DRAFTS = ['/drafts', FileText, shellWords.drafts] as const;

/** Where one can go. */
export function MainNavigation(): ReactNode {
  const { roles } = useSession().viewer;
  const entries = roles.some((role) => SEE_DRAFTS.includes(role)) ? [...ENTRIES, DRAFTS] : ENTRIES;
  return (
    <>
      <div className="brand">
        <SeamarkSign />
        <span translate="no">{shellWords.product}</span>
      </div>
      <nav className="navigation" aria-label={shellWords.mainNavigation}>
        {entries.map(([to, Icon, words]) => (
          <Link key={to} to={to} className="entry" activeOptions={{ exact: true, includeSearch: false }}>
            <Icon size={15} aria-hidden />
            <span>{words}</span>
          </Link>
        ))}
      </nav>
    </>
  );
}
