import { Document, Scalar, visit } from 'yaml';
import { readItem } from './item-body.js';
import type { ItemRule } from './item-rules.js';
import { isUnfilled } from './unfilled.js';

/** Deeper than a fence or a heading may be set in, so that no line of a text is taken for one. */
const INDENT = 4;

/** The YAML of a typed portion, its fields in the order of its rule; what is not said is left out. */
export function writeItem(rule: ItemRule, item: object): string {
  const said = Object.entries(item).filter(([, value]) => isSaid(value));
  const given = new Map<string, unknown>(said);
  const fields = Object.keys(rule.fields).filter((name) => given.has(name));
  const ordered = Object.fromEntries(fields.map((name) => [name, toTexts(given.get(name))]));
  const readable = readableYaml(ordered);
  return readsAlike(rule, readable, ordered) ? readable : quotedYaml(ordered);
}

function isSaid(value: unknown): boolean {
  return value != null && value !== false && !(Array.isArray(value) && value.length === 0);
}

function toTexts(value: unknown): string | readonly string[] {
  return Array.isArray(value) ? value.map(String) : String(value);
}

type Texts = Readonly<Record<string, string | readonly string[]>>;

function readableYaml(fields: Texts): string {
  const document = new Document(fields, { schema: 'failsafe' });
  visit(document, {
    Scalar(key, node) {
      if (key === 'value' && typeof node.value === 'string' && node.value.includes('\n'))
        node.type = Scalar.BLOCK_LITERAL;
    },
  });
  return document.toString({ lineWidth: 0, indent: INDENT, singleQuote: true }).trimEnd();
}

/** JSON of a text is YAML of the same text, on one line; here without the signs that a template asks with. */
function quotedYaml(fields: Texts): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value).replaceAll('<<', '\\u003c<')}`)
    .join('\n');
}

function readsAlike(rule: ItemRule, yaml: string, fields: Texts): boolean {
  if (isUnfilled(yaml)) return false;
  const quoted = readItem(rule, quotedYaml(fields), 1);
  const readable = readItem(rule, yaml, 1);
  return readable.ok && quoted.ok && JSON.stringify(readable.value.content) === JSON.stringify(quoted.value.content);
}
