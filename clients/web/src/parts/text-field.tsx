import { type ReactNode, useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly type?: 'text' | 'number';
  readonly onChange: (value: string) => void;
}

/** A field with its name above it. */
export function TextField({ label, hint, value, type = 'text', onChange }: TextFieldProps): ReactNode {
  const id = useId();
  return (
    <p className="note">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field wide"
        type={type}
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
      />
      {hint !== undefined && (
        <span id={`${id}-hint`} className="faint">
          {hint}
        </span>
      )}
    </p>
  );
}
