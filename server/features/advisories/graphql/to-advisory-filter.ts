import { withoutNulls } from '../../../platform/graphql/schema/without-nulls.js';
import type { AdvisoryFilter as FilterModel } from '../model/advisory-filter.js';
import type { AdvisoryFilter } from './advisory-filter.input.js';
import { laterRelease, SEARCH_COMES } from './later-release.js';

/**
 * The filter as rules take it: a field that is absent and one that is null are the same.
 *
 * @throws RequestError for a search, which this hub does not do yet
 */
export function toAdvisoryFilter(filter: AdvisoryFilter | null | undefined): FilterModel {
  const { search, ...fields } = filter ?? {};
  if (search !== null && search !== undefined) throw laterRelease(SEARCH_COMES);
  return withoutNulls(fields);
}
