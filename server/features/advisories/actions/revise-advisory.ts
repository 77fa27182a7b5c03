import { accept, refuse } from '../../../kernel/result.js';
import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { ReviseAdvisoryInput } from '../model/advisory-input.js';
import type { RevisionMoment } from '../model/revision/next-portions.js';
import { lintStated } from '../model/lint/lint-stated.js';
import { parseRevision } from '../model/input/parse-revision.js';
import { planDraftSave } from '../model/revision/plan-draft.js';
import { planRevision } from '../model/revision/plan-revision.js';
import type { StatedPortion } from '../model/input/stated-portion.js';
import type { StatedRevision } from '../model/input/stated-revision.js';
import type { InvalidInput, ReviseAdvisoryRefusal } from '../model/refusals.js';
import type { AdvisoryFile } from '../model/revision-plan.js';
import { revisionWarnings } from '../model/revision/revision-warnings.js';
import type { AdvisoryWrites } from '../ports.js';
import { changeAdvisory } from './change-advisory.js';
import type { PlannedChange } from './change-advisory.js';
import type { ChangedAdvisory, ChangeNeeds } from './change-needs.js';
import { lookUpAudiences } from './look-up-audiences.js';
import { markingsOf } from './markings-of.js';
import { seenPortions } from './open-for-change.js';
import type { OpenedAdvisory } from './open-for-change.js';
import { settleSystems } from './settle-systems.js';
import type { SystemNeeds } from './settle-systems.js';
import { termWarnings } from '../model/term-warnings.js';

export type ReviseNeeds = ChangeNeeds & SystemNeeds;

/** Saves a draft, or publishes a revision of a published advisory at once. What its author did not see stays as it is. */
export function reviseAdvisory(
  needs: ReviseNeeds,
  viewer: Viewer,
  input: ReviseAdvisoryInput,
): Promise<Result<ChangedAdvisory, ReviseAdvisoryRefusal>> {
  return changeAdvisory(needs, viewer, {
    mutation: 'reviseAdvisory',
    input,
    states: ['DRAFT', 'PUBLISHED'],
    plan: (opened, advisories) => planIt({ ...needs, advisories }, { viewer, opened }, input),
  });
}

async function planIt(
  needs: StateNeeds,
  { viewer, opened }: { readonly viewer: Viewer; readonly opened: OpenedAdvisory },
  input: ReviseAdvisoryInput,
): Promise<Result<PlannedChange, InvalidInput>> {
  const stated = await stateRevision(needs, { viewer, opened }, input);
  return stated.ok ? accept({ plan: stated.value.plan, warnings: stated.value.warnings }) : stated;
}

type StateNeeds = ReviseNeeds & { readonly advisories: AdvisoryWrites };

/** What an author states anew of an advisory in its hands, read and not written yet. */
export interface RevisionStated extends PlannedChange {
  readonly portions: readonly StatedPortion[];
  readonly moment: RevisionMoment;
}

export async function stateRevision(
  { clock, random, advisories, systems, hash, taxonomies }: StateNeeds,
  { viewer, opened }: { readonly viewer: Viewer; readonly opened: OpenedAdvisory },
  input: StatedInput,
): Promise<Result<RevisionStated, InvalidInput>> {
  const { file, source } = opened;
  const seen = seenPortions(opened);
  const audiences = await lookUpAudiences(advisories.audiences, markingsOf(input, seen));
  const stated = parseRevision(input, { source, now: clock.now(), seen, audiences }, viewer.ceiling);
  if (!stated.ok) return refuse({ kind: 'invalid-input', problems: stated.refusal });

  const portions = await settleSystems({ systems, hash }, viewer, {
    stated: stated.value.portions,
    current: file.portions,
  });
  const moment = { source, membersOf: audiences.membersOf, seen: new Set(seen.map(({ id }) => id)), random };
  const plan = planOf(file, { ...stated.value, portions }, moment);
  const unknown = termWarnings(
    { taxonomies },
    portions.map(({ content }) => content),
  );
  const leaks = lintStated({ source: opened.organization, membersOf: audiences.membersOf, stated: portions, file });
  const warnings = [...revisionWarnings(file.state, plan, stated.value), ...unknown, ...leaks];
  return accept({ plan, warnings, portions, moment });
}

type StatedInput = Pick<ReviseAdvisoryInput, 'portions' | 'note' | 'noteMarking' | 'idempotencyKey'>;

function planOf(file: AdvisoryFile, stated: StatedRevision, moment: RevisionMoment): PlannedChange['plan'] {
  return file.state === 'DRAFT' ? planDraftSave(file, stated.portions, moment) : planRevision(file, stated, moment);
}
