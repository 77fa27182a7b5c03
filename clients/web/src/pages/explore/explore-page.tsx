import { useSearch } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../parts/page-title.js';
import { useSession } from '../../session/session.js';
import { exploreWords } from '../../words/explore-words.js';
import { EXAMPLES } from './examples.js';
import { QueryDesk } from './query-desk.js';
import { SchemaBrowser } from './schema-browser.js';

/** The hub in its own language: questions to begin with, one's own, and what one may ask. */
export function ExplorePage(): ReactNode {
  const { generation } = useSession();
  const { example } = useSearch({ from: '/explore' });
  const chosen = EXAMPLES.find(({ name }) => name === example) ?? EXAMPLES[0];
  usePageTitle(exploreWords.title);
  return (
    <main id="main" className="main explore">
      <h1>{exploreWords.title}</h1>
      <p className="lead">{exploreWords.lead}</p>
      <div className="explore-columns">
        <div className="explore-desk">
          <nav aria-label={exploreWords.examples}>
            <ul className="explore-examples">
              {EXAMPLES.map(({ name, words }) => (
                <li key={name}>
                  <Link
                    to="/explore"
                    search={{ example: name }}
                    resetScroll={false}
                    className="pill"
                    activeProps={{}}
                    aria-current={name === chosen?.name ? 'true' : undefined}
                  >
                    {words}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          {chosen && <QueryDesk key={`${generation} ${chosen.name}`} example={chosen} />}
        </div>
        <SchemaBrowser />
      </div>
    </main>
  );
}
