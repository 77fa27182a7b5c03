import { stamped, stampsOf } from '../../dissemination/model/stamp.js';
import { vouch } from '../../markings/model/redacted.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { AdvisoryView } from './advisory-view.js';
import type { FoundPortion, SearchHitView } from './search-hit.js';
import { snippetOf } from './snippet.js';

/** How many portions of an advisory are shown at most. */
export const MAX_HITS = 3;

/** Where a search matches in a view: in nothing but portions that the view shows. */
export function redactSearchHits(
  { portions }: Redacted<AdvisoryView>,
  found: readonly FoundPortion[],
): readonly Redacted<SearchHitView>[] {
  return found.flatMap((hit) => {
    const shown = portions.find(({ id, content }) => id === hit.portion && content !== null);
    if (!shown) return [];
    return [stamped(vouch({ portionId: shown.id, type: shown.type, snippet: snippetOf(hit) }), stampsOf(shown))];
  });
}
