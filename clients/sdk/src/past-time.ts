/** A time in the past: a Date, or RFC 3339; a bare date is its first moment in UTC. */
export type PastTime = Date | string;

/** As the hub takes it. @throws RangeError for what is no time */
export function wireTime(time: PastTime | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}
