import { newUuid } from '../../../kernel/ids.js';
import { accept, refuse } from '../../../kernel/result.js';
import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { DraftAdvisoryInput } from '../model/advisory-input.js';
import { newAdvisoryName } from '../model/advisory-name.js';
import { lintNew } from '../model/lint/lint-stated.js';
import { parseRevision } from '../model/input/parse-revision.js';
import { planDraft } from '../model/revision/plan-draft.js';
import type { DraftAdvisoryRefusal } from '../model/refusals.js';
import type { AdvisoryWrites } from '../ports.js';
import type { ChangedAdvisory, ChangeNeeds } from './change-needs.js';
import { checkWriteLimit } from './check-write-limit.js';
import { lookUpAudiences } from './look-up-audiences.js';
import { markingsOf } from './markings-of.js';
import { readAdvisory } from './read-advisory.js';
import { recallRequest } from './recall-request.js';
import { termWarnings } from '../model/term-warnings.js';

/** Begins an advisory, which its source alone sees until it is published. Checks in this order: rate limit, forbidden, input. */
export async function draftAdvisory(
  needs: ChangeNeeds,
  viewer: Viewer,
  input: DraftAdvisoryInput,
): Promise<Result<ChangedAdvisory, DraftAdvisoryRefusal>> {
  const limited = checkWriteLimit(needs.writeLimit, viewer);
  if (limited !== null) return refuse(limited);

  const drafted = await needs.writeAdvisories(viewer, (advisories) => draft({ ...needs, advisories }, viewer, input));
  if (!drafted.ok) return drafted;
  // A commit dates what it wrote, so the answer is read after it.
  const advisory = await readAdvisory(needs, viewer, { name: drafted.value.name, revisionId: null });
  return advisory === null
    ? refuse({ kind: 'forbidden', message: NO_LONGER_SEEN })
    : accept({ advisory, warnings: drafted.value.warnings });
}

interface Drafted {
  readonly name: AdvisoryName;
  readonly warnings: ChangedAdvisory['warnings'];
}

type DraftNeeds = Pick<ChangeNeeds, 'clock' | 'random' | 'taxonomies'> & { readonly advisories: AdvisoryWrites };

async function draft(
  { advisories, clock, random, taxonomies }: DraftNeeds,
  viewer: Viewer,
  input: DraftAdvisoryInput,
): Promise<Result<Drafted, DraftAdvisoryRefusal>> {
  const { idempotencyKey, ...body } = input;
  const name = newAdvisoryName(random);
  const recalled = await recallRequest(advisories, viewer, { mutation: 'draftAdvisory', idempotencyKey, body, name });
  if (!recalled.ok) return recalled;
  if (recalled.value !== null) return accept({ name: recalled.value, warnings: [] });

  const organization = viewer.roles.includes('AUTHOR') ? viewer.organization : null;
  if (organization === null) return refuse({ kind: 'forbidden', message: NO_AUTHOR });
  const { handle: source } = organization;
  const audiences = await lookUpAudiences(advisories.audiences, markingsOf(input, []));
  const stated = parseRevision(input, { source, now: clock.now(), seen: [], audiences }, viewer.ceiling);
  if (!stated.ok) return refuse({ kind: 'invalid-input', problems: stated.refusal });

  const moment = { source, membersOf: audiences.membersOf, seen: new Set<never>(), random };
  await advisories.write(planDraft({ uid: newUuid(random), name, kind: input.kind }, stated.value.portions, moment));
  const contents = stated.value.portions.map(({ content }) => content);
  const leaks = lintNew(input.kind, stated.value.portions, { source: organization, membersOf: audiences.membersOf });
  return accept({ name, warnings: [...termWarnings({ taxonomies }, contents), ...leaks] });
}

export const NO_AUTHOR = 'Drafting takes the role AUTHOR in an active organization.';
const NO_LONGER_SEEN = 'The draft that this key made is no longer shown to you.';
