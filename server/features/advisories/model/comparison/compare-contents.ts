import type { PortionView } from '../advisory-view.js';
import type { PortionContent } from '../portion-content.js';
import type { FieldComparison } from './comparison-view.js';
import type { TellApart, WordSpan } from './word-spans.js';

/** What can be read of a portion on both sides. */
export interface ReadTwice {
  readonly before: PortionView & { readonly content: PortionContent };
  readonly after: PortionView & { readonly content: PortionContent };
}

/** @returns null unless both sides say something in words, and not the same */
export function compareTexts({ before, after }: ReadTwice, tellApart: TellApart): readonly WordSpan[] | null {
  const [old, young] = [textOf(before.content), textOf(after.content)];
  return old === null || young === null || old === young ? null : tellApart(old, young);
}

/** Every field but the text that `compareTexts` compares. */
export function compareFields({ before, after }: ReadTwice): readonly FieldComparison[] {
  const both = textOf(before.content) !== null && textOf(after.content) !== null;
  const [old, young] = [fieldsOf(before, both), fieldsOf(after, both)];
  const names = new Set([...old.keys(), ...young.keys()]);
  return [...names].flatMap((field) => {
    const values = { before: old.get(field) ?? null, after: young.get(field) ?? null };
    return values.before === values.after ? [] : [{ field, ...values }];
  });
}

function textOf(content: PortionContent): string | null {
  return content.is === 'prose' || content.is === 'mitigation' ? content.text : null;
}

function fieldsOf({ type, lang, content }: ReadTwice['before'], withoutText: boolean): ReadonlyMap<string, string> {
  const said = Object.entries(content).filter(([field]) => field !== 'is' && !(withoutText && field === 'text'));
  const all: readonly (readonly [string, unknown])[] = [['portionType', type], ['lang', lang], ...said];
  return new Map(all.flatMap(([field, value]) => (value === null ? [] : [[field, inWords(value)]])));
}

function inWords(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
