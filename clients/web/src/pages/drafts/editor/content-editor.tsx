import type { PortionContentInput } from '@seamark/sdk';
import type { ReactNode } from 'react';
import { fieldLabels } from '../../../words/field-words.js';
import { writeWords } from '../../../words/write-words.js';
import { Fields, type FieldValue } from './fields.js';
import { ProseEditor } from './prose-editor.js';
import { TYPED_KINDS, typedFields } from './typed-fields.js';

interface ContentEditorProps {
  /** Begins the ids of its fields. */
  readonly id: string;
  readonly content: PortionContentInput;
  readonly onChange: (content: PortionContentInput) => void;
}

/** Where one writes what a portion says, by its type. */
export function ContentEditor(props: ContentEditorProps): ReactNode {
  const { id, content, onChange } = props;
  if (typeof content.text === 'string') {
    return <ProseEditor id={`${id}-text`} text={content.text} onChange={(text) => onChange({ text })} />;
  }
  if (typeof content.alias === 'string') {
    const fields = [{ name: 'alias', label: fieldLabels.alias, as: 'line' }] as const;
    const change = ({ alias }: { readonly alias?: unknown }): void => onChange({ alias: String(alias) });
    return <Fields id={id} fields={fields} value={content} onChange={change} />;
  }
  if (content.source === true) return <p className="faint">{writeWords.editor.source}</p>;
  return <TypedEditor {...props} />;
}

function TypedEditor({ id, content, onChange }: ContentEditorProps): ReactNode {
  const kind = TYPED_KINDS.find((one) => content[one]);
  if (kind === undefined) return null;
  const change = (changed: Readonly<Record<string, FieldValue>>): void => onChange(withFields(content, changed));
  return <Fields id={id} fields={typedFields[kind]} value={content[kind] ?? {}} onChange={change} />;
}

/** The same kind of content with some fields changed. */
function withFields(content: PortionContentInput, changed: object): PortionContentInput {
  const { severity, affected, term, reference } = content;
  if (severity) return { severity: { ...severity, ...changed } };
  if (affected) return { affected: { ...affected, ...changed } };
  if (term) return { term: { ...term, ...changed } };
  return reference ? { reference: { ...reference, ...changed } } : withRarerFields(content, changed);
}

function withRarerFields(content: PortionContentInput, changed: object): PortionContentInput {
  const { mitigation, occurred, origin } = content;
  if (mitigation) return { mitigation: { ...mitigation, ...changed } };
  if (occurred) return { occurred: { ...occurred, ...changed } };
  return origin ? { origin: { ...origin, ...changed } } : content;
}
