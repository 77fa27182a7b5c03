import type { CitedRevision } from './cited-revision.js';

/**
 * An entry of type `misc`, which every style knows; `date` and `version` are biblatex's, `year`, `month` and `howpublished` BibTeX's.
 * Texts may hold anything: what TeX would obey is made to be printed.
 */
export function bibtexOf(cited: CitedRevision): string {
  const { name, revisionId, at, hub, url, label, title, source, withdrawn } = cited;
  const fields: readonly (readonly [string, string | null])[] = [
    // In braces of its own, so that no style takes an organization's name for a person's.
    ['author', source && `{${escaped(source)}}`],
    ['title', title === null ? name : `{${escaped(title)}}`],
    ['year', String(at.getUTCFullYear())],
    ['month', String(at.getUTCMonth() + 1)],
    ['date', at.toISOString().slice(0, 10)],
    ['number', name],
    ['version', escaped(revisionId)],
    ['howpublished', `Seamark hub \\url{${addressed(hub)}}`],
    ['note', `${withdrawn ? 'Withdrawn. ' : ''}Revision ${escaped(revisionId)} of ${at.toISOString()}. ${label}`],
    ['url', addressed(url)],
  ];
  const lines = fields.flatMap(([field, value]) => (value === null ? [] : [`  ${field} = {${value}},`]));
  return [`@misc{${name}_${revisionId.slice(0, 8).replaceAll(/[^\w-]/g, '')},`, ...lines, '}'].join('\n');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** A text that TeX prints as it stands. */
function escaped(text: string): string {
  // Beside blanks there is no control character that TeX or a reader of the file should meet.
  const printable = text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return printable.replaceAll(/[\\{}~^&%$#_]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** An address within braces: of the signs that URLs hold, these alone would end or comment them. */
function addressed(url: string): string {
  return url.replaceAll(/[\\{}\s]/g, encodeURIComponent);
}
