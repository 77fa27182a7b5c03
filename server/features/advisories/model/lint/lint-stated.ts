import type { Organization } from '../../../organizations/model/organization.js';
import type { AdvisoryKind } from '../advisory.js';
import type { InputMoment } from '../input/input-moment.js';
import type { StatedPortion } from '../input/stated-portion.js';
import { isUnpublished } from '../preview/publication-of.js';
import type { InputProblem } from '../refusals.js';
import { labelledNow } from '../revision/published-labels.js';
import type { AdvisoryFile } from '../revision-plan.js';
import { lintStatement } from './lint-statement.js';

/** What is linted of an author's statement: of a new draft, or of one that replaces what stands in `file`. */
export interface StatedForLint {
  readonly source: Organization;
  readonly membersOf: InputMoment['audiences']['membersOf'];
  readonly stated: readonly StatedPortion[];
  readonly file: Pick<AdvisoryFile, 'kind' | 'state' | 'portions'>;
}

/** Of a draft under the labels that it would be published under now. What its author does not see is not looked at. */
export function lintStated({ source, membersOf, stated, file }: StatedForLint): readonly InputProblem[] {
  const moment = { source: source.handle, membersOf };
  const published = isUnpublished(file) ? labelledNow(stated, moment) : stated;
  const stood = isUnpublished(file) ? labelledNow(file.portions, moment) : file.portions;
  return lintStatement({
    kind: file.kind,
    source,
    portions: published.map((portion, index) => ({ ...portion, path: ['portions', String(index)] })),
    before: new Map(stood.map(({ id, label }) => [id, label])),
  });
}

/** The same of a new draft. */
export function lintNew(
  kind: AdvisoryKind,
  stated: readonly StatedPortion[],
  moment: Pick<StatedForLint, 'source' | 'membersOf'>,
): readonly InputProblem[] {
  return lintStated({ ...moment, stated, file: { kind, state: 'DRAFT', portions: [] } });
}
