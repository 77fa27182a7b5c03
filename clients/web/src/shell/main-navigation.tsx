import type { Viewer } from '@seamark/sdk';
import { Link } from '@tanstack/react-router';
import {
  Activity,
  Archive,
  BookOpen,
  Building2,
  FileText,
  Gauge,
  Handshake,
  House,
  KeyRound,
  ScrollText,
  SquareTerminal,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { keepsPeople, readsAudit } from '../pages/administration/keeps.js';
import { useSession } from '../session/session.js';
import { shellWords } from '../words/shell-words.js';

const ENTRIES = [
  ['/', House, shellWords.home],
  ['/feed', Activity, shellWords.feed],
  ['/research', Archive, shellWords.research],
] as const;

const ABOUT = [
  ['/orgs', Building2, shellWords.organizations],
  ['/communities', Handshake, shellWords.communities],
  ['/taxonomy', BookOpen, shellWords.taxonomies],
  ['/explore', SquareTerminal, shellWords.explore],
  ['/status', Gauge, shellWords.status],
] as const;

/** Who is shown an organization's drafts. Source: `AdvisoryFilter.states` of the schema */
const SEE_DRAFTS = ['AUTHOR', 'REVIEWER', 'HANDLER'];
const DRAFTS = ['/drafts', FileText, shellWords.drafts] as const;

const MEMBERS = ['/members', Users, shellWords.members] as const;
const TOKENS = ['/tokens', KeyRound, shellWords.tokens] as const;
const AUDIT = ['/audit', ScrollText, shellWords.audit] as const;

/** What whoever looks can go to; what is not theirs is not offered. */
function entriesFor(viewer: Viewer) {
  return [
    ...ENTRIES,
    ...(viewer.roles.some((role) => SEE_DRAFTS.includes(role)) ? [DRAFTS] : []),
    ...ABOUT,
    ...(keepsPeople(viewer) ? [MEMBERS] : []),
    ...(viewer.account === null ? [] : [TOKENS]),
    ...(readsAudit(viewer) ? [AUDIT] : []),
  ];
}

/** Where one can go. */
export function MainNavigation(): ReactNode {
  const entries = entriesFor(useSession().viewer);
  return (
    <nav className="navigation" aria-label={shellWords.mainNavigation}>
      {entries.map(([to, Icon, words]) => (
        <Link key={to} to={to} className="entry" activeOptions={{ exact: true, includeSearch: false }}>
          <Icon size={15} aria-hidden />
          <span>{words}</span>
        </Link>
      ))}
    </nav>
  );
}
