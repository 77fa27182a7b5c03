import type { Viewer } from '../../auth/model/viewer.js';
import { vouch, type Redacted } from '../../markings/model/redacted.js';
import type { ImportOutcome } from './import-outcome.js';

/**
 * What an importer is told of its own records. Of one that its colleagues changed since, the advisory may have been marked RED:
 * it is named to a token that sees RED alone. Whatever an import wrote itself is below that.
 */
export function redactOutcomes(
  outcomes: readonly ImportOutcome[],
  { ceiling }: Pick<Viewer, 'ceiling'>,
): readonly Redacted<ImportOutcome>[] {
  return outcomes.map((outcome) => {
    const isNamed = outcome.result !== 'SKIPPED' || ceiling === 'RED';
    return vouch({ ...outcome, advisory: isNamed ? outcome.advisory : null });
  });
}
