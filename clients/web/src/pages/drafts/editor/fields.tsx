import type { ReactNode } from 'react';
import { fieldLabels } from '../../../words/field-words.js';

export type FieldValue = string | boolean | readonly string[] | null;

/** A field of a typed portion. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly as: 'line' | 'lines' | 'text' | 'check' | 'choice';
  /** Of a choice: its values, in words. */
  readonly of?: Readonly<Record<string, string>>;
  /** True when it may be left out. */
  readonly isOptional?: boolean;
}

interface FieldsProps {
  readonly id: string;
  readonly fields: readonly Field[];
  readonly value: object;
  readonly onChange: (changed: Readonly<Record<string, FieldValue>>) => void;
}

/** The fields of a typed portion, each with its label. */
export function Fields({ id, fields, value, onChange }: FieldsProps): ReactNode {
  const given: Readonly<Record<string, unknown>> = { ...value };
  return (
    <div className="typed-fields">
      {fields.map((field) => (
        <OneField
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          value={given[field.name]}
          onChange={(changed) => onChange({ [field.name]: changed })}
        />
      ))}
    </div>
  );
}

interface OneFieldProps {
  readonly id: string;
  readonly field: Field;
  readonly value: unknown;
  readonly onChange: (value: FieldValue) => void;
}

function OneField(props: OneFieldProps): ReactNode {
  const { id, field } = props;
  if (field.as === 'check') return <Check {...props} />;
  return (
    <div data-wide={field.as === 'text' || field.as === 'lines' || undefined}>
      <label htmlFor={id}>{field.label}</label>
      {field.as === 'choice' ? <Choice {...props} /> : <Typed {...props} />}
    </div>
  );
}

function Check({ id, field, value, onChange }: OneFieldProps): ReactNode {
  return (
    <label className="check" htmlFor={id}>
      <input id={id} type="checkbox" checked={value === true} onChange={({ target }) => onChange(target.checked)} />
      {field.label}
    </label>
  );
}

function Choice({ id, field, value, onChange }: OneFieldProps): ReactNode {
  return (
    <select
      id={id}
      className="field"
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
    >
      {field.isOptional && <option value="">{fieldLabels.none}</option>}
      {Object.entries(field.of ?? {}).map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  );
}

function Typed({ id, field: { as, isOptional }, value, onChange }: OneFieldProps): ReactNode {
  const text = Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
  const change = (typed: string): void => {
    if (as === 'lines') onChange(typed.split('\n'));
    else onChange(typed === '' && isOptional ? null : typed);
  };
  if (as === 'line') {
    return <input id={id} className="field wide" value={text} onChange={({ target }) => change(target.value)} />;
  }
  return <textarea id={id} className="field" rows={3} value={text} onChange={({ target }) => change(target.value)} />;
}
