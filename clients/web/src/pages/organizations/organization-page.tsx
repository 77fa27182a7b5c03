import type { Organization } from '@seamark/sdk';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsked } from '../../hub/use-asked.js';
import { usePages } from '../../hub/use-pages.js';
import { useRetractions } from '../../hub/use-retractions.js';
import { AdvisoryList } from '../../parts/advisory-list.js';
import { NotAnswered } from '../../parts/not-answered.js';
import { usePageTitle } from '../../parts/page-title.js';
import { useSession } from '../../session/session.js';
import { organizationWords } from '../../words/hub-words.js';
import { sectorNames } from '../../words/names.js';
import { NothingHere } from '../nothing/nothing-here.js';

/** An organization, and what of it is read. */
export function OrganizationPage(): ReactNode {
  const { handle } = useParams({ from: '/orgs/$handle' });
  const { hub, generation } = useSession();
  const asked = useAsked(`${generation} ${handle}`, () => hub.seamark.organization(handle));
  if (asked.is === 'answered' && asked.answer === null) return <NothingHere />;
  if (asked.is !== 'answered' || asked.answer === null) {
    return (
      <main id="main" className="main narrow">
        <h1>{organizationWords.title}</h1>
        <NotAnswered asked={asked} words={organizationWords} />
      </main>
    );
  }
  return <Shown key={`${generation} ${handle}`} organization={asked.answer} />;
}

const REGIONS = new Intl.DisplayNames('en-GB', { type: 'region' });

function Shown({ organization: { handle, name, sector, country } }: { readonly organization: Organization }) {
  const { hub } = useSession();
  const list = usePages(handle, hub.seamark.advisories.list({ where: { sources: [handle] }, first: 50 }));
  usePageTitle(name);
  useRetractions();
  return (
    <main id="main" className="main narrow">
      <h1>{name}</h1>
      <dl className="pairs">
        <dt>{organizationWords.sector}</dt>
        <dd>{sectorNames[sector]}</dd>
        <dt>{organizationWords.handle}</dt>
        <dd className="mono" translate="no">
          {handle}
        </dd>
        {country !== null && (
          <>
            <dt>{organizationWords.country}</dt>
            <dd>{REGIONS.of(country)}</dd>
          </>
        )}
      </dl>
      <div className="actions">
        <Link to="/research" search={{ source: handle }} className="button">
          {organizationWords.research}
        </Link>
        <Link to="/feed" search={{ source: handle }} className="button">
          {organizationWords.feed}
        </Link>
      </div>
      <h2>{organizationWords.published}</h2>
      <AdvisoryList list={list} none={organizationWords.noAdvisories} />
    </main>
  );
}
