import { vouch } from '../../markings/model/redacted.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryView } from './advisory-view.js';
import type { Portion } from './portion.js';
import { audienceMatrix } from './preview/audience-matrix.js';
import type { AudienceMatrix } from './preview/audience-matrix.js';
import type { Onlooker } from './preview/onlooker.js';

/**
 * The gate through which a matrix leaves the hub. Its portions are taken out of what its asker was shown, and the cells say no more than
 * who is cleared for them, by portions that the asker sees.
 *
 * @param portions - of the asker's own organization, each with its label; those that `view` does not show are left out
 */
export function redactAudienceMatrix(
  portions: readonly Portion[],
  view: Redacted<AdvisoryView>,
  onlookers: readonly Onlooker[],
): Redacted<AudienceMatrix> {
  const shown = new Set(view.portions.filter(({ content }) => content !== null).map(({ id }) => id));
  const seen = portions.filter(({ id }) => shown.has(id));
  return vouch(audienceMatrix(seen, view.portions, onlookers));
}
