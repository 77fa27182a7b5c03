import type { Viewer } from '../../auth/model/viewer.js';
import { type Stamp, stampsOf } from '../model/stamp.js';
import { extractsOf, type Told, type Way } from '../model/told.js';
import type { Ledger } from '../ports.js';

const WAY_OF = { answer: 'QUERY', message: 'FEED' } as const satisfies Readonly<Record<string, Way>>;

/** What one operation tells its viewer, while it is executed. */
export class Notebook {
  readonly #ledger: Ledger;
  readonly #token: number;
  #stamps: Stamp[] = [];

  constructor(ledger: Ledger, { grasp }: Viewer) {
    this.#ledger = ledger;
    this.#token = grasp.token;
  }

  tell(things: readonly object[]): void {
    for (const thing of things) for (const stamp of stampsOf(thing)) this.#stamps.push(stamp);
  }

  kept(as: keyof typeof WAY_OF): Promise<void> | null {
    if (this.#stamps.length === 0) return null;
    return this.#ledger.record({ tokens: [this.#token], told: this.told(), way: WAY_OF[as] });
  }

  foretell(things: readonly (readonly object[])[]): Promise<void> | null {
    const told = things.flatMap((of) => extractsOf(of.flatMap(stampsOf)));
    return this.#ledger.record({ tokens: [this.#token], told, way: 'FEED' });
  }

  told(): Told {
    return extractsOf(this.#stamps);
  }
}
