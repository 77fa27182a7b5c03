import type { Viewer } from '../auth/model/viewer.js';
import type { SystemStatement } from './model/ai-system.js';
import type { SystemKey } from './model/system-key.js';

/** What the viewer's visible AFFECTED portions say of systems: the hub knows of no system by any other way. */
export interface SystemsReads {
  /** By key, newest statement first, ties by advisory name; a key of which the viewer sees nothing is absent. */
  statements(viewer: Viewer, keys: readonly SystemKey[]): Promise<ReadonlyMap<SystemKey, readonly SystemStatement[]>>;
  /** The keys of all systems that the viewer sees. */
  keys(viewer: Viewer): Promise<readonly SystemKey[]>;
}
