import { Option } from 'commander';
import { CliFailure } from './cli-failure.js';
import { EXIT } from './exit-codes.js';
import { printableJson } from './terminal/printable.js';
import { listed } from './words/names.js';

/** Which fields `--json` asks for: true is all of them. */
export type JsonFields = true | readonly string[];

/** What a command with `--json` takes. */
export interface JsonOptions {
  readonly json?: JsonFields;
}

const FIELDS = /^[a-z][a-zA-Z]*(,[a-z][a-zA-Z]*)*$/;

export function jsonOption(): Option {
  return new Option('--json [fields]', 'print JSON; with fields (name,title) these alone').argParser(
    (text): JsonFields => (text === '' ? true : text.split(',')),
  );
}

/** The words of a command line with a --json that stands before what cannot name fields (`--json SMK-7K2Q9-VD3MX`) behind all of them. */
export function apartFromJson(words: readonly string[]): readonly string[] {
  const at = words.indexOf('--json');
  const next = words[at + 1];
  if (at < 0 || next === undefined || next.startsWith('-') || FIELDS.test(next)) return words;
  const others = words.toSpliced(at, 1);
  const end = others.indexOf('--');
  return others.toSpliced(end < 0 ? others.length : end, 0, '--json');
}

/** A value, or a list of values, as JSON with the fields that were asked for. @throws CliFailure when one is not there */
export function jsonText(value: object, fields: JsonFields): string {
  return `${printableJson(fields === true ? value : picked(value, fields), 2)}\n`;
}

function picked(value: object, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item: object) => picked(item, fields));
  const given = new Map<string, unknown>(Object.entries(value));
  const strange = fields.find((name) => !given.has(name));
  if (strange === undefined) return Object.fromEntries(fields.map((name) => [name, given.get(name)]));
  throw new CliFailure(
    EXIT.usage,
    `There is no field "${strange}": there are ${listed([...given.keys()])}. What is no field stands before --json.`,
  );
}
