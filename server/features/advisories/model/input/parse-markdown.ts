import MarkdownIt from 'markdown-it';
import { accept, refuse } from '../../../../kernel/result.js';
import { quoted } from '../../../markings/model/marking-problem.js';
import type { InputPath, Parsed } from './parsed.js';
import { parseLine, parseText } from './parse-text.js';
import type { LineRule } from './parse-text.js';
import type { InputProblem } from '../refusals.js';

/** Reads Markdown: CommonMark and tables, no raw HTML, links to the web and to mail only. It is kept as it was written. */
export function parseMarkdown(text: string, path: InputPath): Parsed<string> {
  return safe(parseText(text, path), path);
}

/** Reads Markdown of one line, such as a title. */
export function parseMarkdownLine(text: string, rule: LineRule): Parsed<string> {
  return safe(parseLine(text, rule), rule.path);
}

function safe(text: Parsed<string>, path: InputPath): Parsed<string> {
  if (!text.ok) return text;
  const problems = findings(text.value).map((finding) => toProblem(finding, path));
  return problems.length > 0 ? refuse(problems.slice(0, MAX_REPORTED)) : accept(text.value);
}

/** Something that Markdown may not hold. `line` counts from 1. */
interface Finding {
  readonly is: 'html' | 'link' | 'image';
  readonly line: number;
  readonly text: string;
}

function toProblem({ is, line, text }: Finding, path: InputPath): InputProblem {
  if (is === 'html') {
    const message = `Line ${line} holds raw HTML: ${quoted(text)}. Put it in a code span, or write \\< for the sign itself.`;
    return { code: 'RAW_HTML', message, path };
  }
  const remedy =
    is === 'link' ? 'A link begins with https://, http:// or mailto:.' : 'An image begins with https:// or http://.';
  return { code: 'UNSAFE_LINK', message: `Line ${line} points to ${quoted(text)}. ${remedy}`, path };
}

function findings(text: string): readonly Finding[] {
  let line = 1;
  return markdown.parse(text, {}).flatMap((block) => {
    // Cells of a table do not say where they stand; the row before them does.
    line = block.map ? block.map[0] + 1 : line;
    if (block.type === 'html_block') return [{ is: 'html' as const, line, text: firstLine(block.content) }];
    return inlineFindings(block.children ?? [], line);
  });
}

function inlineFindings(pieces: readonly Piece[], firstLineOfBlock: number): readonly Finding[] {
  let line = firstLineOfBlock;
  return pieces.flatMap((piece) => {
    const found = findingIn(piece, line);
    line += piece.type.endsWith('break') ? 1 : linesIn(piece);
    return found === null ? [] : [found];
  });
}

function findingIn(piece: Piece, line: number): Finding | null {
  if (piece.type === 'html_inline') return { is: 'html', line, text: firstLine(piece.content) };
  if (piece.type === 'link_open') return unless(SAFE_LINK, { is: 'link', line, text: String(piece.attrGet('href')) });
  if (piece.type === 'image') return unless(SAFE_IMAGE, { is: 'image', line, text: String(piece.attrGet('src')) });
  return null;
}

function unless(safeTarget: RegExp, finding: Finding): Finding | null {
  return safeTarget.test(finding.text) ? null : finding;
}

function linesIn({ type, content }: Piece): number {
  return type === 'html_inline' ? content.split('\n').length - 1 : 0;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

interface Piece {
  readonly type: string;
  readonly content: string;
  attrGet(name: string): string | number | null;
}

// HTML is recognized so that it can be named. Every target is taken for a link, or markdown-it would pass over the unsafe ones as text.
const markdown = new MarkdownIt('commonmark', { html: true }).enable('table');
markdown.validateLink = () => true;

const SAFE_LINK = /^(https?:\/\/|mailto:)/i;
const SAFE_IMAGE = /^https?:\/\//i;
const MAX_REPORTED = 20;
