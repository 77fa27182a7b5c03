import { withoutNulls } from '../../../platform/graphql/schema/without-nulls.js';
import type { AdvisoryFilter as FilterModel } from '../model/advisory-filter.js';
import type { AdvisoryFilter } from './advisory-filter.input.js';

/** The filter as rules take it: a field that is absent and one that is null are the same. */
export function toAdvisoryFilter(filter: AdvisoryFilter | null | undefined): FilterModel {
  const { not, ...asked } = withoutNulls(filter ?? {});
  return { ...asked, ...(not && { not: not.map(withoutNulls) }) };
}
