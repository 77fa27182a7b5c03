import type { EntityManager } from 'typeorm';
import type { Prepared } from './prepared.js';

/** What row security clears a transaction by; signed before it reaches the database. */
export interface ViewerContext {
  /** Interned atoms, sorted. Empty clears nothing. */
  readonly atoms: readonly number[];
  /** Highest label, 0 (CLEAR) to 4 (RED). */
  readonly ceiling: number;
  /** Row of the person who asks, 0 for a visitor. */
  readonly person: number;
  /** Row of the token that was shown; 0, the default, where none was. */
  readonly token?: number;
}

/** The hub's way to PostgreSQL: every call is one transaction under one role and one viewer context. */
export interface Database {
  /** One read-only REPEATABLE READ snapshot as `hub_reader`. Queries inside run one after another. */
  read<T>(context: ViewerContext, work: (sql: EntityManager) => Promise<T>): Promise<T>;
  /** One READ COMMITTED transaction as `hub_writer`; rolled back when `work` throws or answers `{ ok: false }`. */
  write<T>(context: ViewerContext, work: (sql: EntityManager) => Promise<T>): Promise<T>;
  /** Without a viewer, as `hub_relay`: tokens, log head, liveness. Sees no content. */
  relay<T>(work: (sql: EntityManager) => Promise<T>): Promise<T>;
  /** One statement that only reads, without a viewer, as `hub_relay`. */
  look<Row>(statement: Prepared, values: readonly unknown[]): Promise<Row[]>;
  /** One snapshot for many: read by `work` as `hub_relay`, and through `read` as this or that viewer, all see the same commits. */
  survey<T>(work: (sql: EntityManager, read: Database['read']) => Promise<T>): Promise<T>;
  /** Calls `wake` at each NOTIFY on `channel`, and once after every reconnection (something may have been missed). */
  listen(channel: string, wake: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
