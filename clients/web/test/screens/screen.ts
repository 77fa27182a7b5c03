import type { Step } from './steps.js';

/** Every screen of the console, in every state that looks different. */
export const SCREEN_NAMES = [
  'front page',
  'sign in',
  'feed',
  'feed, filtered',
  'feed, filter open',
  'feed, nothing fits',
  'feed, shortcuts',
  'feed, copy as',
  'research',
  'research, narrowed',
  'research, searched',
  'research, as a table',
  'research, past day',
  'research, nothing fits',
  'research, for visitors',
  'research, export',
  'research, no export',
  'advisory',
  'advisory, redacted',
  'advisory, withdrawn',
  'advisory, past view',
  'advisory, compared',
  'advisory, who reads what',
  'advisory, marked anew',
  'advisory, seen as everybody',
  'advisory, nothing for an audience',
  'advisory, withdrawing',
  'drafts',
  'draft, in review',
  'draft, begun',
  'draft',
  'draft, marking',
  'draft, publishing',
  'organizations',
  'organizations, nothing fits',
  'organization',
  'taxonomies',
  'taxonomy',
  'taxonomy, nothing fits',
  'term',
  'status',
  'status, for visitors',
  'members',
  'members, adding',
  'members, roles',
  'tokens',
  'tokens, issuing',
  'tokens, issued',
  'tokens, revoking',
  'audit log',
  'audit log, nothing fits',
  'nothing here',
] as const;

/** A screen in one of its states. */
export interface Screen {
  readonly name: (typeof SCREEN_NAMES)[number];
  /** Who looks; undefined for a visitor. */
  readonly account?: string;
  /** Goes there, and waits until all is shown. */
  readonly open: Step;
}
