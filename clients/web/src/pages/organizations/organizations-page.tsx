import type { ListedOrganization, Seamark } from '@seamark/sdk';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsked } from '../../hub/use-asked.js';
import { allOf } from '../../hub/all-of.js';
import { NotAnswered } from '../../parts/not-answered.js';
import { OrganizationMark } from '../../parts/organization-mark.js';
import { usePageTitle } from '../../parts/page-title.js';
import { readSaid, says } from '../../parts/said-search.js';
import { WithinSearch } from '../../parts/within-search.js';
import { useSession } from '../../session/session.js';
import { organizationWords } from '../../words/hub-words.js';
import { sectorNames } from '../../words/names.js';
import { isSteward } from '../administration/keeps.js';
import { Admitting } from './admitting.js';

/** Who takes part, and how much of each is read. */
export function OrganizationsPage(): ReactNode {
  const { hub, generation, viewer } = useSession();
  const { q = '' } = useSearch({ from: '/orgs' });
  const navigate = useNavigate();
  const asked = useAsked(String(generation), () => listed(hub.seamark));
  usePageTitle(organizationWords.title);
  return (
    <main id="main" className="main narrow wide">
      <h1>{organizationWords.title}</h1>
      <p className="lead">{organizationWords.lead}</p>
      {isSteward(viewer) && <Admitting />}
      <WithinSearch
        id="organization-search"
        words={q}
        label={organizationWords.search}
        onChange={(words) => void navigate({ to: '/orgs', search: readSaid({ q: words }), replace: true })}
      />
      <NotAnswered asked={asked} words={organizationWords} />
      {asked.is === 'answered' && <Organizations listed={asked.answer} looked={q} />}
    </main>
  );
}

interface Listed extends ListedOrganization {
  /** How many advisories of it the viewer reads; null beyond those that were counted. */
  readonly count: number | null;
}

/** So many publishers are counted at most. */
const COUNTED = 100;

async function listed({ administration, advisories }: Seamark): Promise<readonly Listed[]> {
  const [counts, all] = await Promise.all([
    advisories.facets('SOURCE', { first: COUNTED }),
    allOf(administration.organizations()),
  ]);
  const rest = counts.length < COUNTED ? 0 : null;
  return all.map((one) => ({ ...one, count: counts.find(({ key }) => key === one.handle)?.count ?? rest }));
}

function Organizations({ listed: all, looked }: { readonly listed: readonly Listed[]; readonly looked: string }) {
  const found = all.filter(({ name, handle, sector }) => says([name, handle, sectorNames[sector]], looked));
  if (found.length === 0)
    return <p role="status">{looked === '' ? organizationWords.none : organizationWords.nothing}</p>;
  const { name, sector, handle, count } = organizationWords.columns;
  return (
    <table className="plain-table kept">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{sector}</th>
          <th scope="col">{handle}</th>
          <th scope="col" className="number">
            {count}
          </th>
        </tr>
      </thead>
      <tbody>
        {found.map((one) => (
          <tr key={one.handle}>
            <td>
              <Link to="/orgs/$handle" params={{ handle: one.handle }} className="plain-title">
                <OrganizationMark handle={one.handle} name={one.name} />
              </Link>
            </td>
            <td>{sectorNames[one.sector]}</td>
            <td className="mono" translate="no">
              {one.handle}
            </td>
            <td className="number">{one.count !== null && organizationWords.advisories(one.count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
