import type { KeyedHash } from '../../../kernel/keys.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { vouch, type Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryRecord } from './advisory-record.js';
import type { AdvisoryView } from './advisory-view.js';
import { redactAdvisory } from './redact-advisory.js';

/** An advisory that others call by a name that another advisory has as well: both may tell of one issue. */
export interface RelatedView {
  readonly advisory: Redacted<AdvisoryView>;
  /** What both are called, as the asked advisory spells it. */
  readonly aliases: readonly string[];
}

/** As the store finds it for a viewer: rows that the database cleared, on both sides. */
export interface RelatedRecord {
  readonly record: AdvisoryRecord;
  readonly aliases: readonly string[];
}

/** @returns null when the viewer sees nothing of the other advisory */
export function redactRelated(
  { record, aliases }: RelatedRecord,
  viewer: Viewer,
  hash: KeyedHash,
): Redacted<RelatedView> | null {
  const advisory = redactAdvisory(record, viewer, hash);
  return advisory && vouch({ advisory, aliases });
}
