import { newUuid } from '../../../../kernel/ids.js';
import type { Randomness } from '../../../../kernel/ids.js';
import { concerned, merged } from './concerned-labels.js';
import { stubsOf } from './plan-stubs.js';
import type { Portion } from '../portion.js';
import type { AdvisoryFile, RevisionPlan } from '../revision-plan.js';

/**
 * What a publication writes: the first revision. That of a draft is written afresh and under a new id, so that nothing tells how it
 * was drafted.
 *
 * @param portions - all of them, each with the label that its marking means now
 */
export function planPublication(
  { uid, name, kind }: Pick<AdvisoryFile, 'uid' | 'name' | 'kind'>,
  portions: readonly Portion[],
  random: Randomness,
): RevisionPlan {
  return {
    uid,
    name,
    kind,
    state: 'PUBLISHED',
    sequence: 1,
    revisionId: newUuid(random),
    close: [],
    open: portions,
    closeStubs: [],
    openStubs: stubsOf(portions),
    tighten: [],
    remarks: [],
    concerned: merged(portions.map(({ label }) => ({ ...concerned(label), after: true, changed: true }))),
  };
}
