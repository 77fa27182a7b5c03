import { FakeAdvisories } from '../../advisories/actions/fake-advisories.js';
import { lookUpAudiences } from '../../advisories/actions/look-up-audiences.js';
import type { AdvisoryWrites } from '../../advisories/ports.js';
import type { Viewer } from '../../auth/model/viewer.js';
import type { RecordKey } from '../model/mapped-record.js';
import type { ImportWrites, KnownRecord, RecordToWrite, WriteImports } from '../ports.js';

interface Remembered extends RecordToWrite {
  /** Of the advisory, when it was imported last. */
  readonly sequence: number;
}

/** A hub in memory that records are imported into. */
export class FakeImports extends FakeAdvisories {
  /** Identifiers of records that the database cannot keep. */
  readonly unkeepable = new Set<string>();
  readonly importLimit = { take: () => this.limited };
  readonly #remembered = new Map<string, Remembered>();

  readonly writeImports: WriteImports = (viewer, work) =>
    this.writeAdvisories(viewer, (advisories) => work(this.#imports(viewer, advisories)));

  #imports(viewer: Viewer, advisories: AdvisoryWrites): ImportWrites {
    const keyOf = ({ database, identifier }: RecordKey) =>
      JSON.stringify([viewer.organization?.handle, database, identifier]);
    return {
      audiences: (stated) => lookUpAudiences(advisories.audiences, { stated: [stated], standing: [] }),
      open: (name) => advisories.open(name),
      known: async (records) => Promise.all(records.map((record) => this.#known(keyOf(record), advisories))),
      write: async (imports) => {
        const written: boolean[] = [];
        for (const record of imports) written.push(await this.#write(keyOf(record), record, advisories));
        return written;
      },
    };
  }

  async #known(key: string, advisories: AdvisoryWrites): Promise<KnownRecord | null> {
    const remembered = this.#remembered.get(key);
    const file = remembered && (await advisories.open(remembered.name));
    if (!remembered || !file) return null;
    const { name, contentHash, sequence } = remembered;
    return { name, contentHash, state: file.state, isUntouched: file.sequence === sequence };
  }

  async #write(key: string, record: RecordToWrite, advisories: AdvisoryWrites): Promise<boolean> {
    if (this.unkeepable.has(record.identifier)) return false;
    if (record.plan !== null) await advisories.write(record.plan);
    const sequence = record.plan?.sequence ?? this.#remembered.get(key)?.sequence ?? 1;
    this.#remembered.set(key, { ...record, sequence });
    return true;
  }
}
