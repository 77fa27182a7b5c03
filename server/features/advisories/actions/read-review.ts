import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryName } from '../model/advisory.js';
import { redactReview } from '../model/redact-review.js';
import type { ReviewView } from '../model/review.js';
import type { ReadAdvisories } from '../ports.js';

interface Needs {
  readonly readAdvisories: ReadAdvisories;
}

/** The last round of a draft's review, for those of its source who are shown all of it; null for everybody else. */
export async function readReview(
  { readAdvisories }: Needs,
  viewer: Viewer,
  { name }: { readonly name: AdvisoryName },
): Promise<Redacted<ReviewView> | null> {
  return redactReview(await readAdvisories(viewer, (advisories) => advisories.review(name)), viewer);
}
