import type { Seamark, Taxonomy } from '@seamark/sdk';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsked } from '../../hub/use-asked.js';
import { NotAnswered } from '../../parts/not-answered.js';
import { OutwardLink } from '../../parts/outward-link.js';
import { usePageTitle } from '../../parts/page-title.js';
import { useSession } from '../../session/session.js';
import { taxonomyWords } from '../../words/hub-words.js';
import { SCHEMES } from './schemes.js';

/** The taxonomies that the hub holds. */
export function TaxonomiesPage(): ReactNode {
  const { hub, generation } = useSession();
  const asked = useAsked(String(generation), () => held(hub.seamark));
  usePageTitle(taxonomyWords.title);
  return (
    <main id="main" className="main narrow">
      <h1>{taxonomyWords.title}</h1>
      <p className="lead">{taxonomyWords.lead}</p>
      <NotAnswered asked={asked} words={taxonomyWords} />
      {asked.is === 'answered' && (
        <ul className="taxonomy-list">
          {asked.answer.map((taxonomy) => (
            <Held key={taxonomy.scheme} taxonomy={taxonomy} />
          ))}
        </ul>
      )}
    </main>
  );
}

async function held({ taxonomies }: Seamark): Promise<readonly Taxonomy[]> {
  const all = await Promise.all(SCHEMES.map((scheme) => taxonomies.get(scheme)));
  return all.filter((taxonomy) => taxonomy !== null);
}

function Held({ taxonomy: { scheme, name, version, licence, source, size } }: { readonly taxonomy: Taxonomy }) {
  return (
    <li className="card">
      <h2>
        <Link to="/taxonomy/$scheme" params={{ scheme }} search={{}} className="front-title">
          {name}
        </Link>
      </h2>
      <div className="facts">
        <span>{taxonomyWords.terms(size)}</span>
        <span>
          {taxonomyWords.version} {version}
        </span>
        <span>
          {taxonomyWords.licence} {licence}
        </span>
        <OutwardLink url={source}>{taxonomyWords.source}</OutwardLink>
      </div>
    </li>
  );
}
