import { readFile } from 'node:fs/promises';

export interface ModelCard {
  readonly title: string;
  readonly intendedUse: string;
  readonly outOfScope: readonly string[];
  readonly limitations: readonly string[];
  readonly url: string | null;
}

/** What a partner knows, by the identifiers that the hub knows systems by. */
export type Shelf = ReadonlyMap<string, ModelCard>;

/** Yours would be a database. */
export async function readShelf(): Promise<Shelf> {
  const text = await readFile(new URL('../cards.json', import.meta.url), 'utf8');
  return new Map(Object.entries(JSON.parse(text) as Readonly<Record<string, ModelCard>>));
}
