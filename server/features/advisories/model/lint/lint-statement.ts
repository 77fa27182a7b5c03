import type { Uuid } from '../../../../kernel/ids.js';
import { compareLabels } from '../../../markings/model/compare-labels.js';
import type { Label } from '../../../markings/model/label.js';
import { tlpLabel } from '../../../markings/model/tlp.js';
import type { AdvisoryKind } from '../advisory.js';
import type { InputProblem } from '../refusals.js';
import type { StatedLabelled } from './linted-portion.js';
import { lintPortions } from './lint-portions.js';
import type { SourceNames } from './source-leaks.js';

/** A portion that may replace one. */
export interface LintedStatement extends StatedLabelled {
  /** null for a new one, and where nothing was published under another label. */
  readonly id: Uuid | null;
}

export interface LintedAdvisory {
  readonly kind: AdvisoryKind;
  readonly source: SourceNames;
  /** What its author states or sees, and nothing else. */
  readonly portions: readonly LintedStatement[];
  /** Under which labels the portions stood that these replace. */
  readonly before: ReadonlyMap<Uuid, Label>;
}

/** What is worth a second look before others read it. Nothing of it is refused. */
export function lintStatement({ kind, source, portions, before }: LintedAdvisory): readonly InputProblem[] {
  return [...wideWeights(kind, portions), ...openedWider(portions, before), ...lintPortions(portions, source)];
}

/** Where weights are at stake, even that much may help whoever wants them. */
function wideWeights(kind: AdvisoryKind, portions: readonly LintedStatement[]): readonly InputProblem[] {
  const wide = portions.filter(({ label }) => label.tlp === 'CLEAR' || label.tlp === 'GREEN');
  const [first] = wide;
  if (kind !== 'WEIGHT_SECURITY' || first === undefined) return [];
  const many = wide.length === 1 ? 'One portion is' : `${wide.length} portions are`;
  const message = `${many} marked CLEAR or GREEN in an advisory on the security of weights. Open only what whoever wants the weights may know.`;
  return [{ code: 'WIDE_WEIGHT_SECURITY', message, path: first.path }];
}

function openedWider(portions: readonly LintedStatement[], before: ReadonlyMap<Uuid, Label>): readonly InputProblem[] {
  return portions.flatMap(({ id, label, path }) => {
    const stood = id === null ? undefined : before.get(id);
    const change = stood && compareLabels(stood, label);
    if (!stood || change === 'same' || change === 'tighter') return [];
    const message =
      `This was ${tlpLabel(stood.tlp)} and is ${tlpLabel(label.tlp)} now, for readers who were not cleared for it before. What they ` +
      'have read cannot be taken back.';
    return [{ code: 'OPENED_WIDER', message, path }];
  });
}
