import { AUTHORS, FOLLOWERS, type Member, ORGANIZATIONS } from './cast.js';
import type { Marking } from './marking.js';
import { type Draws, drawsOf } from './random.js';
import { type Lane, type Operation, type Portion, PORTION_TYPES, type Script } from './script.js';

/** How many advisories an author works on at a time. */
const OPEN_AT_ONCE = 3;

/** The last operation of all: an advisory that everybody sees, so that whoever has it has everything before it. */
export const LAST_WORD: Operation = {
  id: 'last-word#0',
  advisory: 'last-word',
  kind: 'publish',
  portions: [{ type: 'TITLE', marking: { tlp: 'CLEAR' }, presence: 'HIDDEN', version: 0 }],
};

/** A script of at least `size` operations, the same for the same seed. */
export function writeScript(seed: number, size: number): Script {
  const perLane = Math.ceil(size / AUTHORS.length);
  const lanes = AUTHORS.map((author, place) => laneOf(author, perLane, new Writer(drawsOf(seed * 31 + place), place)));
  return { seed, lanes };
}

function laneOf(author: Member, size: number, writer: Writer): Lane {
  const operations: Operation[] = [];
  while (operations.length < size) operations.push(writer.operation(author));
  return { author, operations };
}

interface Open {
  readonly advisory: string;
  readonly portions: readonly Portion[];
  readonly operations: number;
}

/** Writes the operations of one lane. */
class Writer {
  readonly #draws: Draws;
  readonly #lane: number;
  #open: readonly Open[] = [];
  #begun = 0;
  #version = 0;

  constructor(draws: Draws, lane: number) {
    this.#draws = draws;
    this.#lane = lane;
  }

  operation(author: Member): Operation {
    if (this.#open.length < OPEN_AT_ONCE) return this.#publish(author);
    const open = this.#draws.pick(this.#open);
    return this.#draws.isLucky(0.12) ? this.#withdraw(open) : this.#revise(author, open);
  }

  #publish(author: Member): Operation {
    const advisory = `L${this.#lane}-A${this.#begun}`;
    this.#begun += 1;
    const types = PORTION_TYPES.slice(0, 1 + this.#draws.below(4));
    const portions = types.map((type) => this.#portion(author, type));
    this.#open = [...this.#open, { advisory, portions, operations: 1 }];
    return { id: `${advisory}#0`, advisory, kind: 'publish', portions };
  }

  #withdraw({ advisory, portions, operations }: Open): Operation {
    this.#open = this.#open.filter((open) => open.advisory !== advisory);
    return { id: `${advisory}#${operations}`, advisory, kind: 'withdraw', portions };
  }

  #revise(author: Member, { advisory, portions: before, operations }: Open): Operation {
    const portions = this.#changed(author, before);
    const next = { advisory, portions, operations: operations + 1 };
    this.#open = this.#open.map((open) => (open.advisory === advisory ? next : open));
    return { id: `${advisory}#${operations}`, advisory, kind: 'revise', portions };
  }

  /** One portion says something else, or is for others; now and then one is added, or the last is left out. */
  #changed(author: Member, portions: readonly Portion[]): readonly Portion[] {
    const next = PORTION_TYPES[portions.length];
    const kind = this.#draws.next();
    if (kind < 0.1 && next !== undefined) return [...portions, this.#portion(author, next)];
    if (kind < 0.2 && portions.length > 1) return portions.slice(0, -1);
    const place = this.#draws.below(portions.length);
    const change = kind < 0.55 ? { marking: this.#marking(author) } : {};
    const version = this.#nextVersion();
    return portions.map((portion, at) => (at === place ? { ...portion, ...change, version } : portion));
  }

  #portion(author: Member, type: Portion['type']): Portion {
    const presence = this.#draws.isLucky(0.5) ? 'PLACEHOLDER' : 'HIDDEN';
    return { type, presence, marking: this.#marking(author), version: this.#nextVersion() };
  }

  #nextVersion(): number {
    this.#version += 1;
    return this.#version;
  }

  #marking(author: Member): Marking {
    const own = author.organization?.handle;
    const others = ORGANIZATIONS.map(({ handle }) => handle).filter((handle) => handle !== own);
    const accounts = FOLLOWERS.flatMap(({ account }) => account ?? []);
    const draws = this.#draws;
    const kinds: readonly (() => Marking)[] = [
      () => ({ tlp: 'CLEAR' }),
      () => ({ tlp: 'GREEN' }),
      () => ({ tlp: 'GREEN', communities: [draws.pick(['frontier-developers', 'critical-infrastructure'])] }),
      () => ({ tlp: 'GREEN', excludeOrganizations: draws.some(others, 2) }),
      () => ({ tlp: 'AMBER', organizations: draws.some(others, 1 + draws.below(3)) }),
      () => ({ tlp: 'AMBER', sectors: [draws.pick(['INDUSTRY', 'GOVERNMENT', 'ACADEMIA'] as const)] }),
      () => ({ tlp: 'AMBER', sectors: ['GOVERNMENT'], excludeOrganizations: draws.some(others, 1) }),
      () => ({ tlp: 'AMBER_STRICT', communities: ['critical-infrastructure'] }),
      () => ({ tlp: 'AMBER_STRICT', organizations: draws.some(others, 2) }),
      () => ({ tlp: 'RED', persons: draws.some(accounts, 1 + draws.below(2)) }),
    ];
    return draws.pick(kinds)();
  }
}
