import type { BulkReads } from '../../advisories/ports.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Clock } from '../../../kernel/clock.js';
import type { Randomness } from '../../../kernel/ids.js';
import type { Result } from '../../../kernel/result.js';
import type { Ledger } from '../../dissemination/ports.js';
import type { ExportShelf } from '../ports.js';

export interface ExportNeeds {
  readonly bulk: BulkReads;
  readonly exports: ExportShelf;
  /** Keeps who was told what, before it stands in a file. */
  readonly ledger: Ledger;
  /** How many advisories an export may hold. */
  readonly exportLimit: number;
  /** Where the hub is, for manifests. */
  readonly hubUrl: string;
  /** The viewer with its rights of this moment; refused once its token is good no more. */
  readonly refreshViewer: (viewer: Viewer) => Promise<Result<Viewer, unknown>>;
  /** Lets work go on after its asker is answered. Tests wait for it instead. */
  readonly inBackground: (work: () => Promise<void>) => Promise<void>;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly stop: AbortSignal;
}
