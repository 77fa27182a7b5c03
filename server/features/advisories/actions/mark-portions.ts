import { accept, refuse } from '../../../kernel/result.js';
import type { Result } from '../../../kernel/result.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { MarkPortionsInput } from '../model/advisory-input.js';
import { byPlace } from '../model/by-place.js';
import { parseIdempotencyKey } from '../model/input/parse-idempotency-key.js';
import { type MarkedPortion, parseMarks } from '../model/input/parse-marks.js';
import { allOf } from '../model/input/parsed.js';
import type { InvalidInput, MarkPortionsRefusal } from '../model/refusals.js';
import type { AdvisoryFile, RevisionPlan } from '../model/revision-plan.js';
import type { RevisionMoment } from '../model/revision/next-portions.js';
import { planDraftSave } from '../model/revision/plan-draft.js';
import { planRevision } from '../model/revision/plan-revision.js';
import { lintMarked } from '../model/lint/lint-marked.js';
import { markingEntry } from '../model/marking-entry.js';
import { markWarnings } from '../model/revision/revision-warnings.js';
import type { AdvisoryWrites } from '../ports.js';
import { changeAdvisory } from './change-advisory.js';
import type { PlannedChange } from './change-advisory.js';
import type { ChangedAdvisory } from './change-needs.js';
import { lookUpAudiences } from './look-up-audiences.js';
import { markingsOf } from './markings-of.js';
import { seenPortions } from './open-for-change.js';
import type { OpenedAdvisory } from './open-for-change.js';
import type { ReviseNeeds } from './revise-advisory.js';
import { unshownSystems } from './unshown-systems.js';

/**
 * Marks portions anew and leaves all else as it stands: what somebody does who has just seen that too much was told to too many. Of a
 * published or a withdrawn advisory it is a revision at once; a withdrawn one stays readable, so that it can be tightened, and not opened.
 */
export function markPortions(
  needs: ReviseNeeds,
  viewer: Viewer,
  input: MarkPortionsInput,
): Promise<Result<ChangedAdvisory, MarkPortionsRefusal>> {
  return changeAdvisory(needs, viewer, {
    mutation: 'markPortions',
    input,
    states: ['DRAFT', 'PUBLISHED', 'WITHDRAWN'],
    plan: (opened, advisories) => planIt({ ...needs, advisories }, { viewer, opened }, input),
  });
}

async function planIt(
  { clock, random, advisories, systems, hash }: ReviseNeeds & { readonly advisories: AdvisoryWrites },
  { viewer, opened }: { readonly viewer: Viewer; readonly opened: OpenedAdvisory },
  { marks, idempotencyKey }: MarkPortionsInput,
): Promise<Result<PlannedChange, InvalidInput>> {
  const { file, source } = opened;
  const seen = seenPortions(opened);
  const audiences = await lookUpAudiences(advisories.audiences, markingsOf({ portions: marks }, seen));
  const moment = { source, now: clock.now(), seen, audiences };
  const stated = allOf({
    marks: parseMarks(marks, moment, { state: file.state, ceiling: viewer.ceiling }),
    idempotencyKey: parseIdempotencyKey(idempotencyKey),
  });
  if (!stated.ok) return refuse({ kind: 'invalid-input', problems: stated.refusal });
  const unshown = await unshownSystems({ systems, hash }, viewer, { marks: stated.value.marks, current: seen });
  if (unshown.length > 0) return refuse({ kind: 'invalid-input', problems: unshown });

  const plan = planOf(file, stated.value.marks, { source, membersOf: audiences.membersOf, random });
  const entry = markingEntry(file, stated.value.marks);
  const leaks = lintMarked({
    ...{ source: opened.organization, membersOf: audiences.membersOf },
    ...{ marks: stated.value.marks, seen, file },
  });
  return accept({ plan, warnings: [...markWarnings(plan), ...(plan === null ? [] : leaks)], entry });
}

/** A revision by somebody who has seen nothing but what is marked: all the rest stays. */
function planOf(
  file: AdvisoryFile,
  marks: readonly MarkedPortion[],
  moment: Omit<RevisionMoment, 'seen'>,
): RevisionPlan | null {
  const marked = new Map(marks.map((mark) => [mark.id, mark]));
  const portions = [...file.portions].sort(byPlace).flatMap(({ id }) => marked.get(id) ?? []);
  const known = { ...moment, seen: new Set(marked.keys()) };
  return file.state === 'DRAFT'
    ? planDraftSave(file, portions, known)
    : planRevision(file, { portions, remarks: [] }, known);
}
