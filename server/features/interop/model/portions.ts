import type { PortionContentInput } from '../../advisories/model/advisory-input.js';
import type { PortionType } from '../../advisories/model/portion-content.js';
import type { ImportedPortion, RecordKey } from './mapped-record.js';
import { listAt, textAt } from './record-reader.js';
import { asLine, asMarkdown, asTitle } from './record-text.js';

export function titlePortion(text: string, lang?: string | null): ImportedPortion {
  return { type: 'TITLE', lang: lang ?? null, content: { text: asTitle(text) } };
}

/** The organization that imports stands as the source; that it does not say this itself, the ORIGIN portion tells. */
export const SOURCE_PORTION: ImportedPortion = { type: 'SOURCE', content: { source: true } };

/** Prose of the record, with its signs standing for themselves; no portion for no text. */
export function prosePortions(
  type: PortionType,
  text: string | null,
  lang?: string | null,
): readonly ImportedPortion[] {
  return text === null ? [] : [{ type, lang: lang ?? null, content: { text: asMarkdown(text) } }];
}

export interface Origin extends RecordKey {
  readonly url: string;
  /** SPDX identifier; null when it is not known. */
  readonly licence: string | null;
}

export function originPortion(origin: Origin): ImportedPortion {
  return { type: 'ORIGIN', content: { origin } };
}

export function aliasPortions(values: readonly string[]): readonly ImportedPortion[] {
  const aliases = new Set(values.map((value) => value.trim().toUpperCase()));
  return [...aliases].map((alias) => ({ type: 'ALIAS', content: { alias } }));
}

export function termPortions(scheme: string, codes: readonly string[]): readonly ImportedPortion[] {
  return [...new Set(codes)].map((code) => ({ type: 'TERM', content: { term: { scheme, code } } }));
}

export type AffectedInput = NonNullable<PortionContentInput['affected']>;

/** Systems by their names, each once. */
export function affectedPortions(systems: readonly AffectedInput[]): readonly ImportedPortion[] {
  return firstOfEach(systems, ({ system }) => system.toLowerCase()).map((affected) => ({
    type: 'AFFECTED',
    content: { affected: { ...affected, system: asLine(affected.system, MAX_NAME_CHARACTERS) } },
  }));
}

interface Link {
  readonly type: string;
  readonly url: string;
  readonly label: string | null;
}

/** What a record links to, under `references`, by its `url`; `told` reads type and label, which each database calls otherwise. */
export function linksIn(
  json: unknown,
  told: (reference: unknown) => { readonly type: string; readonly label: string | null },
): readonly Link[] {
  return listAt(json, 'references').flatMap((reference) => {
    const url = textAt(reference, 'url');
    return url === null ? [] : [{ url, ...told(reference) }];
  });
}

/** Addresses, each once. A label that repeats its address says nothing. */
export function referencePortions(links: readonly Link[]): readonly ImportedPortion[] {
  return firstOfEach(links, ({ url }) => url).map(({ type, url, label }) => {
    const said = label === null || label === url ? null : asLine(label, MAX_NAME_CHARACTERS);
    return { type: 'REFERENCE', content: { reference: { type, url, label: said } } };
  });
}

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
}

/** @param date - of a day: `2026-02-19`; anything that begins otherwise gives no portion */
export function dayPortions(event: string, date: string | null): readonly ImportedPortion[] {
  const day = /^[1-9]\d{3}-\d\d-\d\d/.exec(date ?? '')?.[0];
  return day === undefined
    ? []
    : [{ type: 'OCCURRED', content: { occurred: { event, value: day, precision: 'DAY' } } }];
}

/** What the record names besides, a line each; nothing for a line without names. */
export function detailPortions(lines: readonly (readonly [string, readonly string[]])[]): readonly ImportedPortion[] {
  const said = lines.flatMap(([what, names]) => (names.length === 0 ? [] : [`- ${what}: ${names.join('; ')}`]));
  return prosePortions('OTHER', said.length === 0 ? null : said.join('\n'));
}

const MAX_NAME_CHARACTERS = 300;
