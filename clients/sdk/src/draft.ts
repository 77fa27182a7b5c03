import type { AdvisoryKind, PortionInput } from './generated/schema.js';

/** What an advisory says, in the form in which it is put in: to be changed, checked, and pushed back. */
export interface Draft {
  /** Unmarked, and fixed once the hub has the draft. */
  readonly kind: AdvisoryKind;
  /** Which advisory it states anew, and the `viewKey` of the view that it was started from; null for one the hub does not have yet. */
  readonly revises: { readonly name: string; readonly viewKey: string } | null;
  /** All that its author can see. What it cannot see is not here, and stays as it is. */
  readonly portions: readonly PortionInput[];
}
