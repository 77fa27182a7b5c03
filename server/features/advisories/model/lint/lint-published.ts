import type { Organization } from '../../../organizations/model/organization.js';
import type { AdvisoryKind } from '../advisory.js';
import type { AdvisoryView } from '../advisory-view.js';
import type { Portion } from '../portion.js';
import type { InputProblem } from '../refusals.js';
import { lintStatement } from './lint-statement.js';

/**
 * What is worth a second look in a draft that is published as it stands: of what its author sees, at the places where it sees it.
 *
 * @param portions - each with the label that it is published under
 */
export function lintPublished(
  kind: AdvisoryKind,
  {
    view,
    portions,
    source,
  }: { readonly view: AdvisoryView; readonly portions: readonly Portion[]; readonly source: Organization },
): readonly InputProblem[] {
  const shown = view.portions.flatMap(({ id, content }, index) => {
    const portion = content === null ? undefined : portions.find((candidate) => candidate.id === id);
    return portion ? [{ ...portion, path: ['portions', String(index)] }] : [];
  });
  return lintStatement({ kind, source, portions: shown, before: new Map() });
}
