import { newUuid } from '../../../../kernel/ids.js';
import { concernedByOrder } from './concerned-by-order.js';
import { concernedByStubs } from './concerned-by-stubs.js';
import { concernedByPortions, merged } from './concerned-labels.js';
import { nextPortions } from './next-portions.js';
import type { RevisionMoment } from './next-portions.js';
import { planStubs, stubsOf } from './plan-stubs.js';
import { planTightening } from './plan-tightening.js';
import { changesBetween } from './portion-change.js';
import type { StatedRevision } from '../input/stated-revision.js';
import type { AdvisoryFile, RevisionPlan } from '../revision-plan.js';

/**
 * What a revision of a published advisory writes.
 *
 * @returns null when the author states what stands already: then there is no revision, and nobody is told
 */
export function planRevision(file: AdvisoryFile, stated: StatedRevision, moment: RevisionMoment): RevisionPlan | null {
  const next = nextPortions(file.portions, stated.portions, moment);
  const changes = changesBetween(file.portions, next);
  if (changes.length === 0) return null;

  const difference = { before: file.portions, after: next, changes };
  const stubs = stubsOf(next);
  return {
    uid: file.uid,
    name: file.name,
    kind: file.kind,
    state: file.state,
    sequence: file.sequence + 1,
    revisionId: newUuid(moment.random),
    close: changes.flatMap(({ before }) => (before === null ? [] : [before.id])),
    open: changes.flatMap(({ after }) => (after === null ? [] : [after])),
    ...planStubs(file.stubs, stubs),
    tighten: planTightening(file, changes, moment.source),
    remarks: stated.remarks,
    concerned: merged([
      ...concernedByPortions(difference, moment),
      ...concernedByOrder(difference),
      ...concernedByStubs(difference, { current: file.stubs, next: stubs }, moment.source),
    ]),
  };
}
