import type { AdvisorySummary } from './advisory.js';
import { bibtexOf } from './citation/bibtex.js';
import type { CitedRevision } from './citation/cited-revision.js';
import { type CslItem, cslOf } from './citation/csl.js';
import { tlpLabel } from './marking-text.js';

/** A citation, ready to be pasted. */
export interface Citation extends CitedRevision {
  /** One line of plain text. */
  readonly text: string;
  /** An entry for BibTeX and biblatex, in UTF-8. */
  readonly bibtex: string;
  /** An item of CSL-JSON: `JSON.stringify([csl])` is a bibliography. */
  readonly csl: CslItem;
}

export interface CiteOptions {
  /** Without title and source, which have markings of their own: what is left is for everybody's eyes but the label. */
  readonly bare?: boolean | undefined;
}

/**
 * Cites the revision that a view is of.
 *
 * @param hub - its address: `https://hub.example`
 */
export function cite(advisory: AdvisorySummary, hub: string, { bare = false }: CiteOptions = {}): Citation {
  const { name, revisionId, updatedAt: at, banner, state } = advisory;
  const address = hub.replace(/\/graphql$/, '').replace(/\/+$/, '');
  const cited: CitedRevision = {
    ...{ name, revisionId, at, hub: address, label: tlpLabel(banner) },
    url: `${address}/a/${name}?revision=${encodeURIComponent(revisionId)}`,
    title: bare ? null : advisory.title,
    source: bare ? null : saidBy(advisory),
    withdrawn: state === 'WITHDRAWN',
  };
  return { ...cited, text: textOf(cited), bibtex: bibtexOf(cited), csl: cslOf(cited) };
}

/** An imported record is its database's word. */
function saidBy({ source, origin }: AdvisorySummary): string | null {
  if (origin === null) return source?.name ?? null;
  return source === null ? origin.database : `${origin.database}, imported by ${source.name}`;
}

function textOf({ name, revisionId, at, hub, url, label, title, source, withdrawn }: CitedRevision): string {
  const what = [...(source === null ? [] : [`${source}.`]), ...(title === null ? [] : [`“${title}”.`])].join(' ');
  const state = withdrawn ? ' (withdrawn)' : '';
  const place = `${name}${state}, revision ${revisionId} of ${at.toISOString()}. Seamark hub ${hub}. ${label}. ${url}`;
  return oneLine(`${what} ${place}`);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
