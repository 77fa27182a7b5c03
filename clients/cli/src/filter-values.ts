import { parseTlp, TLP_VALUES, tlpLabel, type Tlp } from '@seamark/sdk';
import { InvalidArgumentError } from 'commander';

/** Reads one of some values, in any case, with hyphens or blanks for underscores. */
export function oneOf<Value extends string>(values: readonly Value[]): (text: string) => Value {
  return (text) => {
    const name = text.trim().toUpperCase().replaceAll(/[- ]/g, '_');
    const value = values.find((known) => known === name);
    if (value === undefined) throw new InvalidArgumentError(`"${text}" is none of ${listOf(values)}.`);
    return value;
  };
}

export function listOf(values: readonly string[]): string {
  return values.map((value) => value.toLowerCase().replaceAll('_', '-')).join(', ');
}

/** Reads a label in any spelling that people use: TLP:AMBER+STRICT, amber-strict. */
export function label(text: string): Tlp {
  const tlp = parseTlp(text);
  if (tlp === null) throw new InvalidArgumentError(`"${text}" is none of ${TLP_VALUES.map(tlpLabel).join(', ')}.`);
  return tlp;
}
