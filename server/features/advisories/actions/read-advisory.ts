import type { Clock } from '../../../kernel/clock.js';
import { parseUuid } from '../../../kernel/ids.js';
import { RequestError } from '../../../kernel/request-error.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import { parseAdvisoryName } from '../model/advisory-name.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import { pastTime } from '../model/past-time.js';
import { redactAdvisory } from '../model/redact-advisory.js';
import { findView } from './find-view.js';
import type { ViewNeeds } from './view-needs.js';

interface Needs extends ViewNeeds {
  readonly clock: Clock;
}

export interface ReadAdvisoryInput {
  /** In any case. */
  readonly name: string;
  /** Of a revision that changed what the viewer sees; null reads the advisory as it is now. */
  readonly revisionId: string | null;
  /** As of that time, inclusive; absent or null reads what `revisionId` says. */
  readonly asOf?: Date | null;
}

/**
 * Reads an advisory by its name. One that shows the viewer nothing today is answered like a name nobody ever used, whatever the time.
 *
 * @throws RequestError BAD_REQUEST for a time to come, and for a time and a revision at once
 */
export async function readAdvisory(
  { readAdvisories, viewKey, clock }: Needs,
  viewer: Viewer,
  input: ReadAdvisoryInput,
): Promise<Redacted<AdvisoryView> | null> {
  const asOf = pastTime(input.asOf, clock);
  if (asOf !== null && input.revisionId !== null) throw timeAndRevision();
  const name = parseAdvisoryName(input.name);
  const revisionId = input.revisionId === null ? null : parseUuid(input.revisionId);
  if (name === null || (input.revisionId !== null && revisionId === null)) return null;
  const record = await readAdvisories(viewer, async (advisories) =>
    asOf === null ? findView(advisories, await advisories.find(name), revisionId) : advisories.asOf(asOf).find(name),
  );
  return record && redactAdvisory(record, viewer, viewKey);
}

function timeAndRevision(): RequestError {
  return new RequestError('BAD_REQUEST', 'A past view is that of a revision or that of a time: give one of both.');
}
