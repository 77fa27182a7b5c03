/** Which version of a portion says something, and of which advisory: what the ledger goes by. */
export interface Stamp {
  /** The advisory's name. */
  readonly advisory: string;
  /** The row of the version, opaque. */
  readonly version: string;
}

/**
 * Kept beside what was read and never in it: so a row's number cannot leave in an answer, and two readers of the same text are shown
 * the same. What everybody may read, and what only its source drafts, has none.
 */
const stamps = new WeakMap<object, readonly Stamp[]>();

const NONE: readonly Stamp[] = [];

/** The thing itself, as what these versions say. */
export function stamped<T extends object>(thing: T, by: readonly Stamp[]): T {
  if (by.length > 0) stamps.set(thing, by);
  return thing;
}

/** Which versions a thing was read from; what is made of several things says so by `stamped`. */
export function stampsOf(thing: object): readonly Stamp[] {
  return stamps.get(thing) ?? NONE;
}
