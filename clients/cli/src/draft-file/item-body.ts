import type { PortionContentInput } from '@seamark/sdk';
import { listed } from '../words/names.js';
import { understood, wrong, type FileProblem, type Read } from './file-problem.js';
import type { FieldRule, ItemRule } from './item-rules.js';
import { readYaml, type Written, type WrittenField } from './yaml-fields.js';

/** What a portion says. */
export interface Body {
  readonly content: PortionContentInput;
  /** On which line each field of a typed portion stands. */
  readonly fieldLines: ReadonlyMap<string, number>;
}

/** Reads the YAML of a typed portion by the rule of its type. @param line - where it begins in the file */
export function readItem(rule: ItemRule, text: string, line: number): Read<Body> {
  const yaml = readYaml(text, line);
  if (yaml.is === 'wrong') return wrong(yaml.problems);
  if (yaml.is !== 'fields') return wrong([{ line, message: `Here stand fields, one a line: ${fieldList(rule)}.` }]);

  const { fields } = yaml;
  const problems = [...missing(rule, fields, line), ...fields.flatMap((field) => misfits(rule, field))];
  if (problems.length > 0) return wrong(problems);
  return understood({
    content: toContent(rule, fields),
    fieldLines: new Map(fields.map(({ name, line: at }) => [name, at])),
  });
}

function toContent(rule: ItemRule, fields: readonly WrittenField[]): PortionContentInput {
  const given = fields.filter(({ value }) => value !== '');
  const item = Object.fromEntries(given.map((field) => [field.name, toValue(rule, field)]));
  // Each field was read by the rule that its input's type demands.
  return { [rule.input]: item } as unknown as PortionContentInput;
}

function fieldList({ fields, required }: ItemRule): string {
  return listed(Object.keys(fields).map((name) => (required.includes(name) ? name : `${name} (optional)`)));
}

function missing({ required }: ItemRule, fields: readonly WrittenField[], line: number): readonly FileProblem[] {
  const given = fields.filter(({ value }) => value !== '').map(({ name }) => name);
  return required.filter((name) => !given.includes(name)).map((name) => ({ line, message: `${name} is missing.` }));
}

function misfits(rule: ItemRule, { name, value, line }: WrittenField): readonly FileProblem[] {
  const fieldRule = Object.hasOwn(rule.fields, name) ? rule.fields[name] : undefined;
  if (fieldRule === undefined)
    return [{ line, message: `There is no field "${name}" here: there are ${fieldList(rule)}.` }];
  const wanted = value === '' ? null : wants(fieldRule, value);
  return wanted === null ? [] : [{ line, message: `${name} is ${wanted}.` }];
}

/** What a field takes instead of its value; null when it is content. */
function wants(rule: FieldRule, value: Written): string | null {
  if (rule === 'texts') return null;
  if (typeof value !== 'string') return 'one text, no list';
  if (rule === 'text') return null;
  if (rule === 'flag') return /^(true|false)$/i.test(value) ? null : 'true or false';
  return rule.includes(toWord(value))
    ? null
    : `one of ${rule.map((word) => word.toLowerCase().replaceAll('_', '-')).join(', ')}`;
}

function toValue({ fields }: ItemRule, { name, value }: WrittenField): string | boolean | readonly string[] {
  const rule = fields[name];
  if (rule === 'texts') return typeof value === 'string' ? [value] : value;
  if (typeof value !== 'string' || rule === 'text') return value;
  return rule === 'flag' ? value.toLowerCase() === 'true' : toWord(value);
}

function toWord(text: string): string {
  return text.trim().toUpperCase().replaceAll(/[- ]/g, '_');
}
