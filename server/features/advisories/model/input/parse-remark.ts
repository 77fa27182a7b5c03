import { accept } from '../../../../kernel/result.js';
import { sourceAlone } from '../../../markings/model/label-of.js';
import { sourceOnly } from '../../../markings/model/marking.js';
import type { MarkingInput } from '../advisory-input.js';
import type { InputMoment } from './input-moment.js';
import { parseMarkdown } from './parse-markdown.js';
import { parseStatedMarking } from './parse-stated-marking.js';
import type { StatedMarking } from './parse-stated-marking.js';
import { allOf } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';
import type { Remark } from '../revision-plan.js';

/** What an author says about a revision, in the field `note` or `reason`, with its marking in the field beside it. */
export interface RemarkInput {
  readonly is: Remark['is'];
  readonly text: string;
  readonly marking: MarkingInput | null;
}

/** Reads a remark. Without a marking it is for the source alone. */
export function parseRemark({ is, text, marking }: RemarkInput, moment: InputMoment): Parsed<Remark> {
  const field = is.toLowerCase();
  const remark = allOf({
    text: parseMarkdown(text, [field]),
    marked: parseRemarkMarking(marking, [`${field}Marking`], moment),
  });
  return remark.ok ? accept({ is, text: remark.value.text, ...remark.value.marked }) : remark;
}

function parseRemarkMarking(input: MarkingInput | null, path: InputPath, moment: InputMoment): Parsed<StatedMarking> {
  if (input !== null) return parseStatedMarking(input, { path, before: null }, moment);
  const marking = sourceOnly(moment.source);
  return accept({ marking, label: sourceAlone(moment.source, marking.tlp) });
}
