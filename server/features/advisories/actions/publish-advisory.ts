import { accept, refuse } from '../../../kernel/result.js';
import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { PublishAdvisoryInput } from '../model/advisory-input.js';
import { lintPublished } from '../model/lint/lint-published.js';
import { parseIdempotencyKey } from '../model/input/parse-idempotency-key.js';
import { allOf } from '../model/input/parsed.js';
import { planPublication } from '../model/revision/plan-publication.js';
import { withPublishedLabels } from '../model/revision/published-labels.js';
import type { InvalidInput, PublishAdvisoryRefusal } from '../model/refusals.js';
import type { AdvisoryWrites } from '../ports.js';
import { changeAdvisory } from './change-advisory.js';
import type { PlannedChange } from './change-advisory.js';
import type { ChangedAdvisory, ChangeNeeds } from './change-needs.js';
import { lookUpAudiences } from './look-up-audiences.js';
import type { OpenedAdvisory } from './open-for-change.js';
import { termWarnings } from '../model/term-warnings.js';

/** Publishes a draft, or one that was approved: from now on its markings govern, and mean what they mean now. */
export function publishAdvisory(
  needs: ChangeNeeds,
  viewer: Viewer,
  input: PublishAdvisoryInput,
): Promise<Result<ChangedAdvisory, PublishAdvisoryRefusal>> {
  return changeAdvisory(needs, viewer, {
    mutation: 'publishAdvisory',
    input,
    states: ['DRAFT', 'IN_REVIEW'],
    plan: async (opened, advisories) =>
      (await advisories.awaitsApproval(opened.file.name))
        ? refuse({ kind: 'needs-review' } as const)
        : planPublishing({ ...needs, advisories }, opened, input),
  });
}

/** What publishing it now would write, and what is in the way. */
export async function planPublishing(
  {
    random,
    advisories,
    taxonomies,
  }: Pick<ChangeNeeds, 'random' | 'taxonomies'> & { readonly advisories: AdvisoryWrites },
  { file, source, organization, view }: OpenedAdvisory,
  { idempotencyKey }: Pick<PublishAdvisoryInput, 'idempotencyKey'>,
): Promise<Result<PlannedChange, InvalidInput>> {
  const standing = file.portions.map(({ marking }) => marking);
  const audiences = await lookUpAudiences(advisories.audiences, { stated: [], standing });
  const published = allOf({
    portions: withPublishedLabels(file.portions, {
      source,
      audiences,
      seen: new Set(view.portions.map(({ id }) => id)),
    }),
    idempotencyKey: parseIdempotencyKey(idempotencyKey),
  });
  if (!published.ok) return refuse({ kind: 'invalid-input', problems: published.refusal });
  const warnings = termWarnings(
    { taxonomies },
    view.portions.map(({ content }) => content),
  );
  const leaks = lintPublished(file.kind, { view, portions: published.value.portions, source: organization });
  return accept({ plan: planPublication(file, published.value.portions, random), warnings: [...warnings, ...leaks] });
}
