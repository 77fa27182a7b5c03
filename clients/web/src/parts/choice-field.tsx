import { type ReactNode, useId } from 'react';

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, words: string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few, with its name above it. */
export function ChoiceField<T extends string>({ label, value, choices, onChange }: ChoiceFieldProps<T>): ReactNode {
  const id = useId();
  return (
    <p className="note">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={({ target }) => onChange(choices.find(([one]) => one === target.value)?.[0] ?? value)}
      >
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}
