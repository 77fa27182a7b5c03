import type { Facet, ListedTerm, Seamark } from '@seamark/sdk';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsked } from '../../hub/use-asked.js';
import { allOf } from '../../hub/all-of.js';
import { NotAnswered } from '../../parts/not-answered.js';
import { usePageTitle } from '../../parts/page-title.js';
import { readSaid, says } from '../../parts/said-search.js';
import { WithinSearch } from '../../parts/within-search.js';
import { useSession } from '../../session/session.js';
import { taxonomyWords } from '../../words/hub-words.js';
import { schemeNames } from '../../words/names.js';
import { NothingHere } from '../nothing/nothing-here.js';

/** The terms of a taxonomy, in its own order, and a search within. */
export function TaxonomyPage(): ReactNode {
  const { scheme } = useParams({ from: '/taxonomy/$scheme' });
  const { q = '' } = useSearch({ from: '/taxonomy/$scheme' });
  const { hub, generation } = useSession();
  const navigate = useNavigate();
  const asked = useAsked(`${generation} ${scheme}`, () => termsOf(hub.seamark, scheme));
  const name = schemeNames[scheme] ?? scheme;
  usePageTitle(name);
  if (asked.is === 'answered' && asked.answer.terms.length === 0) return <NothingHere />;
  const search = (words: string): void => {
    void navigate({ to: '/taxonomy/$scheme', params: { scheme }, search: readSaid({ q: words }), replace: true });
  };
  return (
    <main id="main" className="main narrow">
      <h1>{name}</h1>
      <p>
        <Link to="/taxonomy" className="link">
          {taxonomyWords.title}
        </Link>
      </p>
      <WithinSearch id="term-search" words={q} label={taxonomyWords.search} onChange={search} />
      <NotAnswered asked={asked} words={taxonomyWords} />
      {asked.is === 'answered' && <Terms {...asked.answer} looked={q} />}
    </main>
  );
}

interface CountedTerms {
  readonly terms: readonly ListedTerm[];
  /** How many advisories are sorted right under each, of the most frequent. */
  readonly counts: readonly Facet[];
}

async function termsOf({ taxonomies, advisories }: Seamark, scheme: string): Promise<CountedTerms> {
  const [terms, counts] = await Promise.all([
    allOf(taxonomies.terms(scheme, 100)),
    advisories.facets('TERM', { where: { terms: [`${scheme}:*`] }, first: 100 }),
  ]);
  return { terms, counts };
}

function Terms({ terms, counts, looked }: CountedTerms & { readonly looked: string }): ReactNode {
  const found = terms.filter(({ label, code, parent }) => says([label, code, parent?.label ?? ''], looked));
  return (
    <>
      <p role="status" className="faint">
        {found.length === 0 ? taxonomyWords.nothing : taxonomyWords.found(found.length, terms.length)}
      </p>
      <ul className="term-list">
        {found.map((term) => (
          <TermRow key={term.code} term={term} count={countOf(term, counts)} />
        ))}
      </ul>
    </>
  );
}

function countOf({ scheme, code }: ListedTerm, counts: readonly Facet[]): number | null {
  return counts.find(({ key }) => key === `${scheme}:${code}`)?.count ?? null;
}

function TermRow({ term, count }: { readonly term: ListedTerm; readonly count: number | null }): ReactNode {
  const { scheme, code, label, deprecated, parent } = term;
  return (
    <li data-below={parent !== null || undefined}>
      <Link to="/taxonomy/$scheme/$code" params={{ scheme, code }} className="plain-title">
        {label}
      </Link>
      <span className="mono faint" translate="no">
        {code}
      </span>
      {deprecated && <span className="pill">{taxonomyWords.deprecated}</span>}
      {parent && (
        <span className="faint">
          {taxonomyWords.within} {parent.label}
        </span>
      )}
      {count !== null && <span className="count">{count}</span>}
    </li>
  );
}
