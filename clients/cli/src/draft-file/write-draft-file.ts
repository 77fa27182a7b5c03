import { formatMarking, type Draft, type PortionInput } from '@seamark/sdk';
import { readDraftFile } from './draft-file.js';
import { escapeHeadings, toVerbatim } from './exact-text.js';
import { ITEM_RULES } from './item-rules.js';
import { revisesText } from './put-back.js';
import { writeItem } from './write-item.js';

/** Writes the draft file that `readDraftFile` reads as the same draft again, text for text. */
export function writeDraftFile({ kind, revises, portions }: Draft): string {
  const named = revises === null ? '' : revisesText(revises);
  return `---\nkind: ${kind}\n${named}---\n${portions.map(portionText).join('')}`;
}

function portionText(portion: PortionInput): string {
  const { text } = portion.content;
  if (typeof text === 'string') return proseText(portion, text);
  const body = itemBody(portion);
  return `\n${headingText(portion)}\n${body === '' ? '' : `\n${body}\n`}`;
}

function itemBody({ type, content }: PortionInput): string {
  const rule = ITEM_RULES[type];
  // Each type of portion has one content, as the contract says.
  if (rule) return writeItem(rule, content[rule.input as keyof typeof content] as object);
  return content.alias ?? '';
}

/** As it is where that is read as the same text again; else with a bar before each line. */
function proseText(portion: PortionInput, text: string): string {
  const asItIs = `\n${headingText(portion)}\n\n${escapeHeadings(text)}\n`;
  return readsAs(asItIs, text) ? asItIs : `\n${headingText(portion, ['verbatim'])}\n\n${toVerbatim(text)}\n`;
}

/** Something else stands below, so that nothing of the text may reach into it. */
function readsAs(portion: string, text: string): boolean {
  const read = readDraftFile(`---\nkind: PRACTICE\n---\n${portion}\n## TITLE [TLP:CLEAR]\n\nEnd\n`);
  return read.ok && read.value.portions.length === 2 && read.value.portions[0]?.input.content.text === text;
}

function headingText({ id, type, lang, marking, presence }: PortionInput, more: readonly string[] = []): string {
  const attributes = [
    ...(id == null ? [] : [`#${id}`]),
    ...(presence === 'HIDDEN' ? ['hidden'] : []),
    ...(lang == null || lang === 'en' ? [] : [`lang=${lang}`]),
    ...more,
  ];
  return `## ${type} ${formatMarking(marking)}${attributes.length > 0 ? ` {${attributes.join(' ')}}` : ''}`;
}
