import type { Page } from '../../../kernel/page.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Seal } from '../../events/model/seal.js';
import type { Redacted } from '../../markings/model/redacted.js';
import { parseAdvisoryName } from '../model/advisory-name.js';
import type { AdvisoryView, RevisionView } from '../model/advisory-view.js';
import { redactAdvisory } from '../model/redact-advisory.js';
import { redactRevision } from '../model/redact-revision.js';
import type { RecordedRevision } from '../ports.js';
import { badCursor } from './list-cursor.js';
import type { ViewNeeds } from './view-needs.js';

interface Needs extends ViewNeeds {
  readonly listSeal: Seal;
}

export interface ListRevisionsInput {
  /** In any case. */
  readonly name: string;
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
}

export interface RevisionListItem {
  readonly revision: Redacted<RevisionView>;
  /** The advisory as the viewer saw it at that revision, under today's markings. */
  readonly advisory: Redacted<AdvisoryView>;
  readonly cursor: string;
}

/**
 * The revisions in which the viewer's own view of an advisory changed, newest first, all from one snapshot.
 *
 * @throws RequestError BAD_CURSOR
 */
export async function listRevisions(
  { readAdvisories, viewKey, listSeal }: Needs,
  viewer: Viewer,
  { name: text, first, after }: ListRevisionsInput,
): Promise<Page<RevisionListItem>> {
  const name = parseAdvisoryName(text);
  if (name === null) return { items: [], hasNextPage: false, hasPreviousPage: false };
  const list = `revisions|${viewer.preview ?? viewer.account ?? ''}|${name}|`;
  const before = after === null ? null : openPlace(listSeal, list, after);
  const page = await readAdvisories(viewer, (advisories) => advisories.revisions(name, { first, before }));
  const toItem = (recorded: RecordedRevision): readonly RevisionListItem[] => {
    const advisory = redactAdvisory(recorded.after, viewer, viewKey);
    const earlier = recorded.before && redactAdvisory(recorded.before, viewer, viewKey);
    if (advisory === null) return [];
    const cursor = listSeal.seal(`${list}${recorded.number}`);
    return [{ revision: redactRevision(recorded, earlier, advisory), advisory, cursor }];
  };
  return { ...page, items: page.items.flatMap(toItem) };
}

/** @returns the number of the last revision that was shown, in the viewer's own count */
function openPlace(seal: Seal, list: string, cursor: string): number {
  const opened = seal.open(cursor);
  const number = opened?.startsWith(list) ? Number(opened.slice(list.length)) : NaN;
  if (!Number.isInteger(number)) throw badCursor();
  return number;
}
