import type { Atom } from '../../markings/model/label.js';
import type { AccountName } from '../../markings/model/marking.js';
import type { Tlp } from '../../markings/model/tlp.js';
import type { Community, HubRole, Organization } from '../../organizations/model/organization.js';

/** Who is asking. A visitor has no account, no organization, no roles, and the ceiling CLEAR. */
export interface Viewer {
  readonly account: AccountName | null;
  readonly name: string;
  readonly organization: Organization | null;
  readonly roles: readonly HubRole[];
  readonly communities: readonly Community[];
  /** True for a service token, which never sees RED. */
  readonly service: boolean;
  readonly ceiling: Tlp;
  /** What the database clears this viewer by; opaque outside stores. */
  readonly grasp: Grasp;
  /**
   * Set where an account looks through these eyes that are not its own, one text for each of both: what is made for such a viewer bears
   * keys and ids of its own, so that no client takes a preview for what somebody was shown.
   */
  readonly preview?: string;
}

/**
 * The interned atoms of a viewer, sorted, and its person's row (0 for a visitor). Made by the auth store, read by stores. Snapshots of
 * recipients are not among them: the database looks them up by HANDLER with each statement, since others make new ones at any time.
 */
export interface Grasp {
  readonly atoms: readonly number[];
  /** What each atom is. */
  readonly meaning: ReadonlyMap<number, Atom>;
  readonly person: number;
  /** Row of the token that was shown, 0 for a visitor: rights are looked up anew by it. */
  readonly token: number;
  readonly span: RightsSpan;
}

/** How long a viewer's rights have stood as they are, in milliseconds since 1970. */
export interface RightsSpan {
  /** How many changes of anybody's rights there had been when they were looked up. */
  readonly version: number;
  /** When the last of them began or ended; minus infinity when none ever did. */
  readonly since: number;
  /** When the next of them, or the token, begins or ends by itself; infinity when none will. */
  readonly until: number;
}
