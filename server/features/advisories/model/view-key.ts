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
export function viewKeyOf(view: Omit<AdvisoryView, 'viewKey'>, viewer: Viewer, hash: KeyedHash): string {
  return hash === NO_KEY ? '' : `${hash(canonicalJson(view))}${AND}${audienceOf(viewer, hash)}`;
}

/** Of views that leave without a key, such as those in a file: to make one of each would take most of what a view takes. */
export const NO_KEY: KeyedHash = () => '';

/** The key of the same view for another viewer who is shown exactly the same. */
export function viewKeyFor(key: string, viewer: Viewer, hash: KeyedHash): string {
  return `${viewOf(key)}${AND}${audienceOf(viewer, hash)}`;
}

/** A view is keyed again and again for the same viewers. */
const audiences = new WeakMap<Viewer, { readonly hash: KeyedHash; readonly audience: string }>();

function audienceOf(viewer: Viewer, hash: KeyedHash): string {
  const known = audiences.get(viewer);
  if (known?.hash === hash) return known.audience;
  const { account, ceiling, preview } = viewer;
  const audience = hash(canonicalJson({ account, ceiling, preview })).slice(0, AUDIENCE_CHARACTERS);
  audiences.set(viewer, { hash, audience });
  return audience;
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
