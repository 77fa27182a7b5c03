import type { Term, TermInPlace } from '@seamark/sdk';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsked } from '../../hub/use-asked.js';
import { usePages } from '../../hub/use-pages.js';
import { useRetractions } from '../../hub/use-retractions.js';
import { AdvisoryList } from '../../parts/advisory-list.js';
import { NotAnswered } from '../../parts/not-answered.js';
import { usePageTitle } from '../../parts/page-title.js';
import { useSession } from '../../session/session.js';
import { taxonomyWords } from '../../words/hub-words.js';
import { schemeNames } from '../../words/names.js';
import { NothingHere } from '../nothing/nothing-here.js';

/** A term in its place, and what is sorted under it. */
export function TermPage(): ReactNode {
  const { scheme, code } = useParams({ from: '/taxonomy/$scheme/$code' });
  const { hub, generation } = useSession();
  const key = `${generation} ${scheme} ${code}`;
  const asked = useAsked(key, () => hub.seamark.taxonomies.term(scheme, code));
  if (asked.is === 'answered' && asked.answer === null) return <NothingHere />;
  if (asked.is !== 'answered' || asked.answer === null) {
    return (
      <main id="main" className="main narrow">
        <h1>{taxonomyWords.title}</h1>
        <NotAnswered asked={asked} words={taxonomyWords} />
      </main>
    );
  }
  return <Shown key={key} term={asked.answer} />;
}

function Shown({ term }: { readonly term: TermInPlace }): ReactNode {
  const { scheme, code, label, deprecated, parent, children, replacedBy } = term;
  const { hub } = useSession();
  const list = usePages(`${scheme} ${code}`, hub.seamark.taxonomies.advisories(scheme, code, 50));
  usePageTitle(label);
  useRetractions();
  return (
    <main id="main" className="main narrow">
      <h1>{label}</h1>
      <div className="facts">
        <Link to="/taxonomy/$scheme" params={{ scheme }} search={{}} className="link">
          {schemeNames[scheme] ?? scheme}
        </Link>
        <span className="mono" translate="no">
          {code}
        </span>
        {deprecated && <span className="pill">{taxonomyWords.deprecated}</span>}
      </div>
      <Relatives words={taxonomyWords.instead} terms={replacedBy === null ? [] : [replacedBy]} />
      <Relatives words={taxonomyWords.above} terms={parent === null ? [] : [parent]} />
      <Relatives words={taxonomyWords.below} terms={children} />
      <h2>{taxonomyWords.advisories}</h2>
      <p className="actions">
        <Link
          to="/research"
          search={{ term: [term, ...children].map((one) => `${scheme}:${one.code}`).join(',') }}
          className="button"
        >
          {taxonomyWords.research}
        </Link>
      </p>
      <AdvisoryList list={list} none={taxonomyWords.none} />
    </main>
  );
}

function Relatives({ words, terms }: { readonly words: string; readonly terms: readonly Term[] }): ReactNode {
  if (terms.length === 0) return null;
  return (
    <section aria-label={words}>
      <h2>{words}</h2>
      <ul className="term-list">
        {terms.map(({ scheme, code, label }) => (
          <li key={code}>
            <Link to="/taxonomy/$scheme/$code" params={{ scheme, code }} className="plain-title">
              {label}
            </Link>
            <span className="mono faint" translate="no">
              {code}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
