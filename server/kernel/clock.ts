/** Where the hub takes its time from. Seeds and tests set it; in service it is the machine's, in UTC. */
export interface Clock {
  now(): Date;
  /** True when `now()` is chosen and not the machine's: the log then dates a commit by it, as far as its order allows. */
  readonly chosen: boolean;
}

export const machineClock: Clock = { now: () => new Date(), chosen: false };

/** A clock that stands at `start` until it is set to another time. */
export function chosenClock(start: Date): Clock & { set(now: Date): void } {
  let at = start;
  return { now: () => at, chosen: true, set: (now) => void (at = now) };
}
