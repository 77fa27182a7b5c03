import type { ReactNode } from 'react';

interface NameChecksProps {
  readonly legend: string;
  readonly names: readonly (readonly [key: string, words: string])[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any number of a few names. */
export function NameChecks({ legend, names, chosen, onChange }: NameChecksProps): ReactNode {
  if (names.length === 0) return null;
  const toggled = (key: string): readonly string[] =>
    chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
  return (
    <fieldset className="name-checks">
      <legend>{legend}</legend>
      {names.map(([key, words]) => (
        <label key={key} className="check">
          <input type="checkbox" checked={chosen.includes(key)} onChange={() => onChange(toggled(key))} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
