import type { Viewer } from '../auth/model/viewer.js';
import type { PortionReaders } from './model/portion-readers.js';
import type { Told, Way } from './model/told.js';

/** Something told to one token, or the same to many. */
export interface Delivery {
  /** Rows of tokens, 0 for a visitor, of whom nothing is kept. */
  readonly tokens: readonly number[];
  readonly told: Told;
  readonly way: Way;
}

/** Keeps who was told what. */
export interface Ledger {
  /**
   * Resolves when the delivery is committed: only then may what it is about leave the hub. Fails when it could not be kept.
   *
   * @returns null when there is nothing to wait for
   */
  record(delivery: Delivery): Promise<void> | null;
}

/** Commits deliveries, all or none. One that is kept already stays as it was first told. */
export type KeepDeliveries = (deliveries: readonly Delivery[]) => Promise<void>;

/**
 * Who was told the portions of an advisory that the viewer sees, other than its source's own people.
 *
 * @returns null for whoever is not of its source
 */
export type FindReaders = (viewer: Viewer, name: string) => Promise<readonly PortionReaders[] | null>;
