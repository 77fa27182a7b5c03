import { quoted } from '../../markings/model/marking-problem.js';
import { findTerm } from '../../taxonomy/model/find-term.js';
import type { Taxonomies } from '../../taxonomy/ports.js';
import type { PortionContent } from './portion-content.js';
import type { InputProblem } from './refusals.js';

/** What it takes to know the terms of a taxonomy. */
export interface TermNeeds {
  readonly taxonomies: Taxonomies;
}

/**
 * Says of each term that this hub's copy of its scheme does not have. No refusal: a code may be newer than the copy.
 *
 * @param contents - as the author stated or sees them, null for what it does not see: it is warned of nothing else
 */
export function termWarnings(
  { taxonomies }: TermNeeds,
  contents: readonly (PortionContent | null)[],
): readonly InputProblem[] {
  return contents.flatMap((content, index) => {
    const message = content?.is === 'term' ? unknownTerm(taxonomies, content) : null;
    const path = ['portions', String(index), 'content', 'term', 'code'];
    return message === null ? [] : [{ code: 'UNKNOWN_TERM', message, path }];
  });
}

function unknownTerm(
  taxonomies: Taxonomies,
  { scheme, code }: { readonly scheme: string; readonly code: string },
): string | null {
  const taxonomy = taxonomies.taxonomy(scheme);
  if (taxonomy && findTerm(taxonomy, code)) return null;
  const copy = taxonomy ? `${scheme} (version ${taxonomy.version})` : scheme;
  return `${quoted(code)} is an unknown term: it is not in this hub's copy of ${copy}. It is kept; check its spelling, or leave it when it is newer than the copy.`;
}
