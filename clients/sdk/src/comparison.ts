import type { AdvisorySummary, Portion } from './advisory.js';
import { CompareRevisions } from './generated/documents.js';
import type { PortionDifference, WordsStand } from './generated/schema.js';
import { request, type HubAccess } from './hub-request.js';
import { readPortion, readSummary } from './read-advisory.js';

/** Which two views of an advisory: by `revisionId`; `to` not given is the view as it is now. */
export interface Compared {
  readonly from: string;
  readonly to?: string | undefined;
}

/** What became of one portion. */
export interface PortionComparison {
  readonly portionId: string;
  /** Several where it was changed and marked anew. */
  readonly differences: readonly PortionDifference[];
  /** As it stands in the first view; null when it does not. */
  readonly before: Portion | null;
  readonly after: Portion | null;
  /** How its text differs; null when it does not, has none, or is withheld on one side. */
  readonly words: readonly { readonly is: WordsStand; readonly text: string }[] | null;
  /** What else differs of what can be read on both sides. */
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

/** How an advisory differs between two views of one reader. What was narrowed since is in neither. */
export interface Comparison {
  readonly from: AdvisorySummary;
  readonly to: AdvisorySummary;
  /** Those that differ. */
  readonly portions: readonly PortionComparison[];
}

/** Has the hub compare two views of an advisory. */
export async function compareRevisions(
  hub: HubAccess,
  name: string,
  { from, to }: Compared,
): Promise<Comparison | null> {
  const compared = (await request(hub, CompareRevisions, { name, from, to })).advisory?.compare;
  if (!compared) return null;
  const portions = compared.portions.map(({ before, after, ...portion }) => ({
    ...portion,
    before: before && readPortion(before),
    after: after && readPortion(after),
  }));
  return { from: readSummary(compared.from), to: readSummary(compared.to), portions };
}
