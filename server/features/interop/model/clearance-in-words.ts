import type { Viewer } from '../../auth/model/viewer.js';
import { tlpLabel, tlpRank } from '../../markings/model/tlp.js';

/** What somebody was cleared for, for whoever reads a file later: `TLP:CLEAR and TLP:GREEN, as researcher@ostrava of …`. */
export function clearanceInWords({ account, organization, roles, communities, ceiling }: Viewer): string {
  if (account === null) return 'TLP:CLEAR, as everybody';
  const among = communities.map(({ name }) => name);
  const home = organization === null ? '' : ` of ${organization.name}`;
  return [
    `up to ${tlpLabel(ceiling)}, as ${account}${home}`,
    `roles ${roles.join(', ') || 'none'}`,
    ...(tlpRank(ceiling) < tlpRank('GREEN') ? [] : [`communities ${among.join(', ') || 'none'}`]),
  ].join('; ');
}
