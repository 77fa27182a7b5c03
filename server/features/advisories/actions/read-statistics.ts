import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryFilter } from '../model/advisory-filter.js';
import { redactDurations, redactStatistics } from '../model/redact-statistics.js';
import type { DurationsQuery, DurationsView, StatisticsQuery, StatisticsView } from '../model/statistics.js';
import type { ReadAdvisories } from '../ports.js';
import { ownFilter } from './own-filter.js';

interface Needs {
  readonly readAdvisories: ReadAdvisories;
}

/**
 * How many of the advisories that the viewer sees share each value, period by period.
 *
 * @throws RequestError BAD_REQUEST for a filter of too many values
 */
export async function readStatistics(
  { readAdvisories }: Needs,
  viewer: Viewer,
  { filter, ...query }: StatisticsQuery & { readonly filter: AdvisoryFilter },
): Promise<Redacted<StatisticsView>> {
  const own = ownFilter(viewer, filter);
  return readAdvisories(viewer, async (advisories) =>
    redactStatistics(query.by, await advisories.statistics(own, query)),
  );
}

/** How long it takes from one date to another, over the advisories that the viewer sees. @throws RequestError BAD_REQUEST */
export async function readDurations(
  { readAdvisories }: Needs,
  viewer: Viewer,
  { filter, ...query }: DurationsQuery & { readonly filter: AdvisoryFilter },
): Promise<Redacted<DurationsView>> {
  const own = ownFilter(viewer, filter);
  return readAdvisories(viewer, async (advisories) => redactDurations(await advisories.durations(own, query)));
}
