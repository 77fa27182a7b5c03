import { Bell } from '../../../kernel/waiting.js';
import type { Database } from '../../../platform/postgres/database.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { RightsWatch } from '../ports.js';

export interface OpenRightsWatch extends RightsWatch {
  close(): Promise<void>;
}

/** Whoever was told to look: a person, a whole organization, or, after the connection was lost, everybody. */
const EVERYBODY = '';

/** Hears of every change of rights, whichever process made it. A notice lost on its way is made up for by the look of every minute. */
export async function watchRights(database: Pick<Database, 'listen'>): Promise<OpenRightsWatch> {
  const notices = new Notices();
  const unlisten = await database.listen('hub_rights', (of) => notices.heard(of));
  return {
    mark: (viewer) => notices.countFor(viewer),
    touched: (viewer, mark, signal) => notices.after(viewer, mark, signal),
    close: unlisten,
  };
}

class Notices {
  readonly #counts = new Map<string, number>();
  readonly #bell = new Bell();

  heard(of: string): void {
    this.#counts.set(of, (this.#counts.get(of) ?? 0) + 1);
    this.#bell.ring();
  }

  countFor({ grasp, organization }: Viewer): number {
    const names = [EVERYBODY, `person:${grasp.person}`, `organization:${organization?.id ?? ''}`];
    return names.reduce((sum, name) => sum + (this.#counts.get(name) ?? 0), 0);
  }

  after(viewer: Viewer, mark: number, signal: AbortSignal): Promise<void> {
    return this.#bell.until(() => this.countFor(viewer) !== mark, signal);
  }
}
