import { accept } from '../../../../kernel/result.js';
import { quoted } from '../../../markings/model/marking-problem.js';
import type { PortionInput } from '../advisory-input.js';
import type { InputMoment } from './input-moment.js';
import { parseContent } from './parse-content.js';
import { DEFAULT_LANG, parseLang } from './parse-lang.js';
import { parseStatedMarking } from './parse-stated-marking.js';
import { allOf, faulty } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';
import type { Portion } from '../portion.js';
import type { StatedPortion } from './stated-portion.js';

/** Reads one portion of the input. */
export function parsePortion(input: PortionInput, path: InputPath, moment: InputMoment): Parsed<StatedPortion> {
  const replaced = parseReplaced(input.id ?? null, path, moment.seen);
  const before = replaced.ok ? replaced.value : null;
  const portion = allOf({
    replaced,
    lang: parseLang(input.lang ?? DEFAULT_LANG, [...path, 'lang']),
    marked: parseStatedMarking(input.marking, { path: [...path, 'marking'], before }, moment),
    content: parseContent(input.content, { type: input.type, path: [...path, 'content'] }, moment),
  });
  if (!portion.ok) return portion;
  const { lang, marked, content } = portion.value;
  const { marking, label } = marked;
  return accept({
    id: before?.id ?? null,
    type: input.type,
    lang,
    marking,
    label,
    presence: input.presence ?? null,
    content,
  });
}

/** One that exists and that the author does not see is answered like one that does not exist. */
function parseReplaced(id: string | null, path: InputPath, seen: readonly Portion[]): Parsed<Portion | null> {
  if (id === null) return accept(null);
  const portion = seen.find((candidate) => candidate.id === id.toLowerCase());
  if (portion !== undefined) return accept(portion);
  const message = `This advisory shows you no portion ${quoted(id)}. Leave the id out to add a new portion.`;
  return faulty([...path, 'id'], 'UNKNOWN_PORTION', message);
}
