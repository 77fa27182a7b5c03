import { isMap, isScalar, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { FileProblem } from './file-problem.js';

/** A value as it was written: texts alone, so that `8.10` and `2024-05` stay what they are. */
export type Written = string | readonly string[];

/** One field of a mapping, and where it stands. */
export interface WrittenField {
  readonly name: string;
  readonly value: Written;
  readonly line: number;
}

export type WrittenYaml =
  | { readonly is: 'empty' }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'fields'; readonly fields: readonly WrittenField[] }
  | { readonly is: 'wrong'; readonly problems: readonly FileProblem[] };

/** Reads YAML whose values are texts or lists of texts. @param firstLine - where it stands in its file */
export function readYaml(text: string, firstLine: number): WrittenYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => firstLine + lineCounter.linePos(offset).line - 1;
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, message }) => ({
      line: lineAt(pos[0]),
      message: `This is no YAML: ${message}`,
    }));
    return { is: 'wrong', problems };
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === '')) return { is: 'empty' };
  if (isScalar(contents)) return { is: 'text', text: String(contents.value) };
  if (isMap(contents)) return readFields(contents, lineAt);
  return { is: 'wrong', problems: [{ line: firstLine, message: 'Here stand fields, one a line: name: value' }] };
}

function readFields(map: YAMLMap<unknown, unknown>, lineAt: (offset: number) => number): WrittenYaml {
  const fields = map.items.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : '',
    value: written(value),
    line: lineAt((key as Node | null)?.range?.[0] ?? 0),
  }));
  const wrong = fields.filter(({ value }) => value === null);
  const problems = wrong.map(({ name, line }) => ({ line, message: `${name} is neither a text nor a list of texts.` }));
  return problems.length > 0 ? { is: 'wrong', problems } : { is: 'fields', fields: fields.flatMap(whole) };
}

function whole({
  value,
  ...field
}: {
  readonly name: string;
  readonly value: Written | null;
  readonly line: number;
}): WrittenField[] {
  return value === null ? [] : [{ ...field, value }];
}

function written(value: unknown): Written | null {
  const plain: unknown = isNode(value) ? value.toJSON() : value;
  if (plain === null) return '';
  if (typeof plain === 'string') return plain;
  return Array.isArray(plain) && plain.every((item) => typeof item === 'string') ? plain : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'toJSON' in value;
}
