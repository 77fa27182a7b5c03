import { parseMarking, PORTION_TYPE_VALUES, type MarkingInput, type PortionType } from '@seamark/sdk';
import { listed } from '../words/names.js';
import { problemsOf, understood, wrong, type Read } from './file-problem.js';

/** What a portion's heading says: `TYPE [MARKING] {#id hidden lang=en verbatim}`. */
export interface Heading {
  readonly type: PortionType;
  readonly marking: MarkingInput;
  readonly attributes: {
    /** Of the portion that this one replaces. */
    readonly id: string | undefined;
    readonly isHidden: boolean;
    /** BCP 47 */
    readonly lang: string;
    /** Each line of its text has a bar before it. */
    readonly isVerbatim: boolean;
  };
}

const HEADING = /^([^[{]*)(\[[^{]*\])?\s*(?:\{([^}]*)\})?$/;

/** @param line - where it stands in the file */
export function readHeading(text: string, line: number): Read<Heading> {
  const parts = HEADING.exec(text);
  if (parts === null)
    return problem(line, 'This heading is not understood: write ## TYPE [MARKING] {#id hidden lang=en}.');

  const [, name = '', markingText, braces = ''] = parts;
  const type = readType(name, line);
  const marking = markingText === undefined ? unmarked<MarkingInput>(name, line) : readMarking(markingText, line);
  const attributes = readAttributes(braces, line);
  if (type.ok && marking.ok && attributes.ok) {
    return understood({ type: type.value, marking: marking.value, attributes: attributes.value });
  }
  return wrong([type, marking, attributes].flatMap(problemsOf));
}

function problem<T>(line: number, message: string): Read<T> {
  return wrong([{ line, message }]);
}

function readType(name: string, line: number): Read<PortionType> {
  const wanted = name.trim().toUpperCase().replaceAll(/[- ]+/g, '_');
  const type = PORTION_TYPE_VALUES.find((known) => known === wanted);
  if (type !== undefined) return understood(type);
  const types = listed(PORTION_TYPE_VALUES.map((known) => known.toLowerCase().replaceAll('_', '-')));
  return problem(
    line,
    `"${name.trim()}" is no type of portion. A heading with ## begins one: ${types}. Within a text use ###, or \\## for a heading of that level.`,
  );
}

/** Nothing inherits a marking: not from the portion before, not from the file. */
function unmarked<T>(name: string, line: number): Read<T> {
  return problem(
    line,
    `This portion has no marking. Write one behind its type: ## ${name.trim() || 'SUMMARY'} [TLP:GREEN]`,
  );
}

function readMarking(text: string, line: number): Read<MarkingInput> {
  const parsed = parseMarking(text);
  return parsed.ok ? understood(parsed.marking) : wrong(parsed.problems.map((message) => ({ line, message })));
}

function readAttributes(text: string, line: number): Read<Heading['attributes']> {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const strange = words.filter((word) => !/^(#.+|lang=.+|hidden|verbatim)$/.test(word));
  if (strange.length > 0) {
    return wrong(
      strange.map((word) => ({
        line,
        message: `"${word}" is not understood: in braces stand #id, hidden, lang=en and verbatim.`,
      })),
    );
  }
  const id = words.find((word) => word.startsWith('#'))?.slice(1);
  const lang = words.find((word) => word.startsWith('lang='))?.slice('lang='.length) ?? 'en';
  return understood({ id, lang, isHidden: words.includes('hidden'), isVerbatim: words.includes('verbatim') });
}
