import type { KeyedHash } from '../../../kernel/keys.js';
import type { ReadAdvisories } from '../ports.js';

/** What it takes to read advisories and to show them. */
export interface ViewNeeds {
  readonly readAdvisories: ReadAdvisories;
  /** Makes viewKeys. */
  readonly viewKey: KeyedHash;
}
