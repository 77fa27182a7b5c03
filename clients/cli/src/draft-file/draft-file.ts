import type { AdvisoryKind, PortionContentInput, PortionInput } from '@seamark/sdk';
import { readVerbatim, unescapeHeadings } from './exact-text.js';
import { problemsOf, understood, wrong, type FileProblem, type Read } from './file-problem.js';
import { readFrontMatter, type FrontMatter } from './front-matter.js';
import { readHeading, type Heading } from './heading.js';
import { readItem, type Body } from './item-body.js';
import { ITEM_RULES } from './item-rules.js';
import { cutSections, type Section, type Sections } from './sections.js';
import { unfilled } from './unfilled.js';
import { readYaml } from './yaml-fields.js';

/** A portion of the file, and where its parts stand. */
export interface FilePortion {
  readonly input: PortionInput;
  readonly headingLine: number;
  readonly bodyLine: number;
  readonly fieldLines: Body['fieldLines'];
}

/** A draft file, understood. */
export interface DraftFile {
  readonly kind: AdvisoryKind;
  readonly revises: FrontMatter['revises'];
  readonly portions: readonly FilePortion[];
}

/** Reads a draft file: Markdown, with front matter and a heading for each portion. All problems are told at once, in order. */
export function readDraftFile(text: string): Read<DraftFile> {
  const cut = cutSections(text);
  const front = readFrontMatter(cut);
  const portions = cut.sections.map(readSection);
  const problems = [...cut.problems, ...problemsOf(front), ...strayText(cut), ...portions.flatMap(problemsOf)];
  if (!front.ok || problems.length > 0) return wrong(problems.toSorted((a, b) => a.line - b.line));
  return understood({ ...front.value, portions: portions.flatMap((portion) => (portion.ok ? [portion.value] : [])) });
}

function strayText({ strayLine, sections }: Sections): readonly FileProblem[] {
  const none = { line: 1, message: 'There is no portion: write ## TITLE [TLP:CLEAR] and its text below.' };
  return [
    ...(strayLine === null ? [] : [{ line: strayLine, message: 'This text is in no portion, so it has no marking.' }]),
    ...(sections.length === 0 ? [none] : []),
  ];
}

function readSection(section: Section): Read<FilePortion> {
  const blanks = unfilled(section);
  if (blanks.length > 0) return wrong(blanks);
  const heading = readHeading(section.heading, section.headingLine);
  if (!heading.ok) return heading;
  const body = readBody(heading.value, section);
  if (!body.ok) return body;

  const { headingLine, bodyLine } = section;
  const { content, fieldLines } = body.value;
  return understood({ input: toInput(heading.value, content), headingLine, bodyLine, fieldLines });
}

/** The file says it all: a portion that it does not hide is shown to the others as a placeholder, whatever it was before. */
function toInput({ type, marking, attributes }: Heading, content: PortionContentInput): PortionInput {
  const { id, lang, isHidden } = attributes;
  return { id, type, lang, marking, presence: isHidden ? 'HIDDEN' : 'PLACEHOLDER', content };
}

function readBody({ type, attributes }: Heading, { headingLine, body: text, bodyLine }: Section): Read<Body> {
  const line = text === '' ? headingLine : bodyLine;
  const rule = ITEM_RULES[type];
  if (rule) return readItem(rule, text, line);
  if (type === 'SOURCE') return readSource(text, line);
  if (type === 'ALIAS') return readAlias(text, line);
  if (text === '') return wrong([{ line, message: 'There is no text below this heading.' }]);
  return attributes.isVerbatim ? verbatim(text, line) : plain({ text: unescapeHeadings(text).trimEnd() });
}

function verbatim(text: string, line: number): Read<Body> {
  const read = readVerbatim(text, line);
  return read.ok ? plain({ text: read.value }) : read;
}

function readSource(text: string, line: number): Read<Body> {
  const yaml = readYaml(text, line);
  const isSaid = yaml.is === 'empty' || (yaml.is === 'text' && yaml.text === 'true');
  return isSaid
    ? plain({ source: true })
    : wrong([{ line, message: 'SOURCE takes no text: it is your own organization.' }]);
}

function readAlias(text: string, line: number): Read<Body> {
  const yaml = readYaml(text, line);
  return yaml.is === 'text'
    ? plain({ alias: yaml.text })
    : wrong([{ line, message: 'ALIAS takes one name, as CVE-2024-3094.' }]);
}

function plain(content: PortionContentInput): Read<Body> {
  return understood({ content, fieldLines: new Map() });
}
