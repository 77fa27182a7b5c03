/** A value that was chosen, or left out. */
export interface Choice {
  readonly value: string;
  readonly isOut: boolean;
}

// Names of systems may hold commas, and begin with a hyphen. What would be mistaken is written as addresses write it.
const MISTAKEN: readonly (readonly [sign: string, written: string])[] = [
  ['%', '%25'],
  [',', '%2C'],
];

/** `HIGH,-LOW`: values parted by commas, those that are left out with a hyphen before. */
export function toWords(choices: readonly Choice[]): string {
  return choices.map(({ value, isOut }) => `${isOut ? '-' : ''}${written(value)}`).join(',');
}

export function wordsOf(text: string): readonly Choice[] {
  return text
    .split(',')
    .map((word) => ({ value: read(word.replace(/^-/, '')), isOut: word.startsWith('-') }))
    .filter(({ value }) => value !== '');
}

function written(value: string): string {
  const plain = MISTAKEN.reduce((text, [sign, as]) => text.replaceAll(sign, as), value);
  return plain.replace(/^-/, '%2D');
}

function read(word: string): string {
  return [...MISTAKEN, ['-', '%2D'] as const]
    .toReversed()
    .reduce((text, [sign, as]) => text.replaceAll(as, sign), word);
}
