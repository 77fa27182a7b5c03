import { accept, refuse } from '../../../../kernel/result.js';
import { compareLabels } from '../../../markings/model/compare-labels.js';
import { quoted } from '../../../markings/model/marking-problem.js';
import type { Tlp } from '../../../markings/model/tlp.js';
import type { AdvisoryState } from '../advisory.js';
import type { PortionMarkInput } from '../advisory-input.js';
import type { Portion } from '../portion.js';
import type { InputMoment } from './input-moment.js';
import { withinOwnSight } from './own-sight.js';
import { MAX_PORTIONS } from './parse-portions.js';
import { parseStatedMarking } from './parse-stated-marking.js';
import { faulty, parseEach } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';
import type { StatedPortion } from './stated-portion.js';

/** One portion marked anew: all of it as it stands, but for its marking and its presence. */
export type MarkedPortion = StatedPortion & Pick<Portion, 'id'>;

interface Marked {
  readonly state: AdvisoryState;
  /** Of the author's token. */
  readonly ceiling: Tlp;
}

/** Reads which portions an author marks anew, and how; in their order in the input. */
export function parseMarks(
  inputs: readonly PortionMarkInput[],
  moment: InputMoment,
  { state, ceiling }: Marked,
): Parsed<readonly MarkedPortion[]> {
  if (inputs.length > MAX_PORTIONS) {
    return faulty(['marks'], 'TOO_MANY_PORTIONS', `An advisory has at most ${MAX_PORTIONS} portions; mark each once.`);
  }
  const marks = parseEach(inputs, (input, index) => {
    const path = ['marks', String(index)];
    if (isRepeated(inputs, index)) return faulty([...path, 'portion'], 'PORTION_REPEATED', REPEATED);
    return parseMark(input, { path, state }, moment);
  });
  if (!marks.ok) return marks;
  const marked = new Map(marks.value.map((mark) => [mark.id, mark]));
  const after = moment.seen.map((portion) => marked.get(portion.id) ?? portion);
  const within = withinOwnSight(after, ceiling, 'marks');
  return within.ok ? marks : within;
}

const REPEATED = 'This portion is marked above already. Mark it once.';

function isRepeated(inputs: readonly PortionMarkInput[], index: number): boolean {
  const ids = inputs.map(({ portion }) => portion.toLowerCase());
  return ids.indexOf(ids[index] ?? '') < index;
}

interface MarkPlace {
  readonly path: InputPath;
  readonly state: AdvisoryState;
}

/** A portion that exists and that the author does not see is answered like one that does not exist. */
function parseMark(
  { portion: id, marking, presence }: PortionMarkInput,
  { path, state }: MarkPlace,
  moment: InputMoment,
): Parsed<MarkedPortion> {
  const before = moment.seen.find((candidate) => candidate.id === id.toLowerCase());
  if (before === undefined) {
    return faulty([...path, 'portion'], 'UNKNOWN_PORTION', `This advisory shows you no portion ${quoted(id)}.`);
  }
  const marked = parseStatedMarking(marking, { path: [...path, 'marking'], before }, moment);
  if (!marked.ok) return refuse(marked.refusal);
  if (state === 'WITHDRAWN' && opens(before, marked.value)) {
    return faulty([...path, 'marking'], 'WITHDRAWN_NOT_OPENED', NOT_OPENED);
  }
  const { type, lang, content } = before;
  return accept({ id: before.id, type, lang, content, ...marked.value, presence: presence ?? null });
}

const NOT_OPENED =
  'The advisory was withdrawn: a portion of it may be kept from more readers, and not be shown to others. Name only those who read it now.';

/** True when somebody may read a portion by its new label, now or ever, who may not by the one before. */
export function opens(before: Pick<Portion, 'label'>, after: Pick<Portion, 'label'>): boolean {
  return !['same', 'tighter'].includes(compareLabels(before.label, after.label));
}
