import { Link } from '@tanstack/react-router';
import { Activity, House } from 'lucide-react';
import type { ReactNode } from 'react';
import { SeamarkSign } from '../parts/seamark-sign.js';
import { shellWords } from '../words/shell-words.js';

const ENTRIES = [
  ['/', House, shellWords.home],
  ['/feed', Activity, shellWords.feed],
] as const;

/** Where one can go. */
export function MainNavigation(): ReactNode {
  return (
    <>
      <div className="brand">
        <SeamarkSign />
        <span translate="no">{shellWords.product}</span>
      </div>
      <nav className="navigation" aria-label={shellWords.mainNavigation}>
        {ENTRIES.map(([to, Icon, words]) => (
          <Link key={to} to={to} className="entry" activeOptions={{ exact: true, includeSearch: false }}>
            <Icon size={15} aria-hidden />
            <span>{words}</span>
          </Link>
        ))}
      </nav>
    </>
  );
}
