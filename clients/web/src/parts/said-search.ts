/** An address that says at most what is looked for. */
export interface SaidSearch {
  readonly q?: string;
}

export function readSaid(search: Record<string, unknown>): SaidSearch {
  const { q } = search;
  return typeof q === 'string' && q !== '' ? { q } : {};
}

/** True when every word of what is looked for stands in one of the texts. */
export function says(texts: readonly string[], looked: string): boolean {
  const text = texts.join(' ').toLowerCase();
  return looked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
