import type { CitedRevision } from './cited-revision.js';

/**
 * An item of CSL-JSON, of type `report`.
 *
 * Source: Citation Style Language 1.0.2, schemas/input/csl-data.json
 */
export interface CslItem {
  readonly id: string;
  readonly type: 'report';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued: { readonly 'date-parts': readonly (readonly [number, number, number])[] };
  readonly genre: string;
  readonly number: string;
  readonly version: string;
  readonly publisher: string;
  readonly URL: string;
  readonly status?: string;
  readonly note: string;
}

export function cslOf({ name, revisionId, at, hub, url, label, title, source, withdrawn }: CitedRevision): CslItem {
  return {
    id: `${name}@${revisionId}`,
    type: 'report',
    title: title ?? name,
    ...(source === null ? {} : { author: [{ literal: source }] }),
    issued: { 'date-parts': [[at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]] },
    genre: 'AI risk advisory',
    number: name,
    version: revisionId,
    publisher: `Seamark hub ${hub}`,
    URL: url,
    ...(withdrawn ? { status: 'withdrawn' } : {}),
    note: `Revision ${revisionId} of ${at.toISOString()}. ${label}`,
  };
}
