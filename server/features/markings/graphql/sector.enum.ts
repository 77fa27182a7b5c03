import { enumOf } from '../../../platform/graphql/schema/enum-of.js';
import type { Sector } from '../model/marking.js';

export const SectorEnum = enumOf<Sector>('Sector', 'Where an organization stands in society.', {
  INDUSTRY: 'Companies: makers, hosts and users of AI systems.',
  GOVERNMENT: 'Agencies, regulators, national CERTs.',
  ACADEMIA: 'Universities and research institutes.',
  CIVIL_SOCIETY: 'Organizations that speak for the public.',
});
