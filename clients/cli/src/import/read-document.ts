import { parse } from 'yaml';

/** What a file that is one document holds. `isOne` is true when the document is itself the record. */
export type ReadDocument =
  { readonly ok: true; readonly items: readonly unknown[]; readonly isOne: boolean } | { readonly ok: false };

/** Reads a JSON or YAML document: one record, a list of them, or ATLAS with its case studies. */
export function readDocument(text: string, path: string): ReadDocument {
  try {
    const json: unknown = /\.ya?ml$/i.test(path) ? readYaml(text) : JSON.parse(text.replace(/^\uFEFF/, ''));
    const items = itemsOf(json);
    return { ok: true, items: items ?? [json], isOne: items === null };
  } catch {
    return { ok: false };
  }
}

/** Values stay the texts that they are written as: `3.10` is a version, and `2020-01-01` no moment of some time zone. */
function readYaml(text: string): unknown {
  const nothing = (_: unknown, value: unknown) => (value === '' || value === 'null' || value === '~' ? null : value);
  return parse(text, nothing, { schema: 'failsafe' });
}

function itemsOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json;
  const studies: unknown = typeof json === 'object' && json !== null && 'case-studies' in json && json['case-studies'];
  return Array.isArray(studies) ? studies : null;
}
