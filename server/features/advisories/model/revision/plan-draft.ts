import { newUuid } from '../../../../kernel/ids.js';
import { sourceAlone } from '../../../markings/model/label-of.js';
import type { OrganizationHandle } from '../../../markings/model/marking.js';
import { nextPortions } from './next-portions.js';
import type { RevisionMoment } from './next-portions.js';
import { changesBetween } from './portion-change.js';
import type { Portion } from '../portion.js';
import type { AdvisoryFile, RevisionPlan } from '../revision-plan.js';
import type { StatedPortion } from '../input/stated-portion.js';

/** What a new draft writes: everything it says for its source alone, whatever the markings will open once it is published. */
export function planDraft(
  advisory: Pick<AdvisoryFile, 'uid' | 'name' | 'kind'>,
  stated: readonly StatedPortion[],
  moment: RevisionMoment,
): RevisionPlan {
  const portions = nextPortions([], asDrafted(stated, moment.source), moment);
  return draftOf(advisory, portions, moment);
}

/** @returns null when the draft says already what its author states */
export function planDraftSave(
  file: AdvisoryFile,
  stated: readonly StatedPortion[],
  moment: RevisionMoment,
): RevisionPlan | null {
  const next = nextPortions(file.portions, asDrafted(stated, moment.source), moment);
  return changesBetween(file.portions, next).length === 0 ? null : draftOf(file, next, moment);
}

function draftOf(
  { uid, name, kind }: Pick<AdvisoryFile, 'uid' | 'name' | 'kind'>,
  portions: readonly Portion[],
  { random }: RevisionMoment,
): RevisionPlan {
  return {
    uid,
    name,
    kind,
    state: 'DRAFT',
    sequence: 1,
    revisionId: newUuid(random),
    close: [],
    open: portions,
    closeStubs: [],
    openStubs: [],
    tighten: [],
    remarks: [],
    concerned: [],
  };
}

function asDrafted(stated: readonly StatedPortion[], source: OrganizationHandle): readonly StatedPortion[] {
  return stated.map((portion) => ({ ...portion, label: sourceAlone(source, portion.marking.tlp) }));
}
