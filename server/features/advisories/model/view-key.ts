import type { KeyedHash } from '../../../kernel/keys.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { AdvisoryView } from './advisory-view.js';
import { canonicalJson } from './canonical-json.js';

/** Between what is seen and who sees it. Stands in no hash, which are base64url. */
const AND = '.';

/**
 * Two hashes: of all that a view shows, and of whoever sees it. The second because one view may hang together with more than it
 * shows: with a past that another viewer saw otherwise, and with systems of which another viewer's advisories say more.
 *
 * @param hash - without the hub's key nobody can try out guesses on it
 */
export function viewKeyOf(view: Omit<AdvisoryView, 'viewKey'>, { account, ceiling }: Viewer, hash: KeyedHash): string {
  return `${hash(canonicalJson(view))}${AND}${hash(canonicalJson({ account, ceiling })).slice(0, AUDIENCE_CHARACTERS)}`;
}

/** 132 bits: no two accounts of one hub are taken for each other. */
const AUDIENCE_CHARACTERS = 22;

/** True when both keys are of the same view, whoever sees it: colleagues hand a draft on. */
export function showTheSame(left: string, right: string): boolean {
  return viewOf(left) === viewOf(right);
}

function viewOf(key: string): string {
  const end = key.lastIndexOf(AND);
  return end === -1 ? key : key.slice(0, end);
}
