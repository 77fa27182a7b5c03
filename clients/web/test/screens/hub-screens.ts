import { AUTHOR, RESEARCHER, STEWARD } from './accounts.js';
import type { Screen } from './screen.js';
import { at, inTurn, pressed } from './steps.js';

export function hubScreens(): readonly Screen[] {
  const looked = ['.status-card .pairs', '.status-card:last-child .pairs'];
  return [
    { name: 'organizations', account: RESEARCHER, open: at('/orgs', '.plain-table td') },
    { name: 'organizations, nothing fits', open: at('/orgs?q=zymurgy', 'main p[role=status]') },
    { name: 'organization', account: RESEARCHER, open: at('/orgs/meridian-labs', '.front-list li') },
    ...communityScreens(),
    { name: 'taxonomies', open: at('/taxonomy', '.taxonomy-list li') },
    { name: 'taxonomy', account: RESEARCHER, open: at('/taxonomy/ATLAS', '.term-list li') },
    { name: 'taxonomy, nothing fits', open: at('/taxonomy/ATLAS?q=zymurgy', 'main p[role=status]') },
    { name: 'term', account: RESEARCHER, open: at('/taxonomy/ATLAS/AML.T0051', '.front-list li, main p') },
    { name: 'status', account: RESEARCHER, open: at('/status', ...looked) },
    { name: 'status, for visitors', open: at('/status', ...looked) },
    { name: 'explorer', open: at('/explore', '.schema-fields dt') },
    {
      name: 'explorer, answered',
      account: RESEARCHER,
      open: inTurn(at('/explore?example=portions', '.schema-fields dt'), pressed('Run', '.answer')),
    },
  ];
}

function communityScreens(): readonly Screen[] {
  const list = at('/communities', '.plain-table td');
  const one = at('/communities/frontier-developers', 'main h2');
  const kept = at('/communities/frontier-developers', '.plain-table td');
  const organizations = at('/orgs', '.plain-table td');
  return [
    { name: 'communities', account: AUTHOR, open: list },
    { name: 'communities, of a steward', account: STEWARD, open: list },
    { name: 'communities, making', account: STEWARD, open: inTurn(list, pressed('New community', 'dialog[open]')) },
    { name: 'community', account: AUTHOR, open: one },
    { name: 'community, of a steward', account: STEWARD, open: kept },
    { name: 'community, adding', account: STEWARD, open: inTurn(kept, pressed('Add an organization', 'dialog[open]')) },
    {
      name: 'organizations, admitting',
      account: STEWARD,
      open: inTurn(organizations, pressed('Admit an organization', 'dialog[open]')),
    },
  ];
}
