import { accept, refuse, type Result } from '../../../kernel/result.js';
import { canonicalJson } from '../../advisories/model/canonical-json.js';
import { type ContentMoment, parseContent } from '../../advisories/model/input/parse-content.js';
import { DEFAULT_LANG, parseLang } from '../../advisories/model/input/parse-lang.js';
import { MAX_PORTIONS } from '../../advisories/model/input/parse-portions.js';
import type { StatedMarking } from '../../advisories/model/input/parse-stated-marking.js';
import type { Parsed } from '../../advisories/model/input/parsed.js';
import type { StatedPortion } from '../../advisories/model/input/stated-portion.js';
import type { PortionContent } from '../../advisories/model/portion-content.js';
import type { InputProblem } from '../../advisories/model/refusals.js';
import type { ImportedPortion, MappedRecord, RecordProblem } from './mapped-record.js';
import { literally } from './record-text.js';

/** A record as its importer states it: what fits the hub's rules, and a warning for each part that does not. */
export interface StatedRecord {
  readonly portions: readonly StatedPortion[];
  readonly warnings: readonly InputProblem[];
}

/** Who imports, when, and how all of it is marked. */
export interface ImportMoment extends ContentMoment {
  readonly marked: StatedMarking;
}

/** Fits a record to the rules that hold for everything that is published. Without its title or its origin it is not taken. */
export function stateRecord(record: MappedRecord, moment: ImportMoment): Result<StatedRecord, RecordProblem> {
  const pieces = unrepeated(record.portions).map((portion, index) => ({
    type: portion.type,
    parsed: statePortion(portion, String(index), moment),
  }));
  const lost = pieces.find(({ type, parsed }) => NEEDED.includes(type) && !parsed.ok);
  if (lost !== undefined && !lost.parsed.ok) return refuse(unfit(lost.parsed.refusal[0]));
  const stated = pieces.flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : []));
  const dropped = pieces.flatMap(({ parsed }) => (parsed.ok ? [] : parsed.refusal));
  return accept({
    portions: stated.slice(0, MAX_PORTIONS),
    warnings: [...dropped, ...(stated.length > MAX_PORTIONS ? [tooMany(stated.length)] : [])],
  });
}

/** An advisory cannot do without its title, and its reader not without whose words these are. */
const NEEDED: readonly string[] = ['TITLE', 'ORIGIN', 'SOURCE'];

function unrepeated(portions: readonly ImportedPortion[]): readonly ImportedPortion[] {
  return [...new Map(portions.map((portion) => [canonicalJson(portion), portion])).values()];
}

function statePortion(portion: ImportedPortion, place: string, moment: ImportMoment): Parsed<StatedPortion> {
  const content = contentOf(portion, place, moment);
  if (!content.ok) return content;
  const { marking, label } = moment.marked;
  const stated = { id: null, type: portion.type, marking, label, presence: null, content: content.value };
  return accept({ ...stated, lang: langOf(portion) });
}

/** A language that is none is taken for the one that most records are in. */
function langOf({ lang }: ImportedPortion): string {
  const parsed = lang === null || lang === undefined ? null : parseLang(lang, []);
  return parsed?.ok ? parsed.value : DEFAULT_LANG;
}

/** Prose that Markdown makes something unsafe of is taken literally: whoever wrote it may not have meant Markdown. */
function contentOf({ type, content }: ImportedPortion, place: string, moment: ImportMoment): Parsed<PortionContent> {
  const at = { type, path: ['portions', place, 'content'] };
  const parsed = parseContent(content, at, moment);
  if (parsed.ok || typeof content.text !== 'string') return parsed;
  return parseContent({ text: literally(content.text) }, at, moment);
}

function unfit(problem: InputProblem | undefined): RecordProblem {
  return { code: problem?.code ?? 'UNFIT', message: problem?.message ?? 'The record does not fit.' };
}

function tooMany(count: number): InputProblem {
  const message = `The record has ${count} parts; the first ${MAX_PORTIONS} are kept.`;
  return { code: 'TOO_MANY_PORTIONS', message, path: ['portions'] };
}
