import type { ContextKeys } from '../platform/config/context-keys.js';

/** What viewer contexts are signed with in every test database: the same in each run, so that answers can be compared. */
export const testContextKeys: ContextKeys = { current: new Uint8Array(32).fill(7), previous: null };
