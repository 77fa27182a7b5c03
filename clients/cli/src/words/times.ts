/** A time in UTC, to the minute; with its date unless that is today's: `09:41Z`, `2026-03-01 09:41Z`. */
export function timeOf(at: Date, now: Date): string {
  const [date, time] = at.toISOString().split('T');
  const minute = `${time?.slice(0, 5)}Z`;
  return date === now.toISOString().split('T')[0] ? minute : `${date} ${minute}`;
}

/** The same with its date in any case. */
export function dateAndTimeOf(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')}Z`;
}

const UNIT_MS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * The moment that a text names: a date (its first moment in UTC), a time with its zone, or how long before `now`.
 *
 * @param text - `2026-03-01`, `2026-03-01T09:41:00Z`, `30m`, `2h`, `7d`, `4w`
 * @returns null when it names none
 */
export function parseMoment(text: string, now: Date): Date | null {
  const [, count, unit = ''] = /^(\d{1,6})([mhdw])$/.exec(text) ?? [];
  if (count !== undefined) return new Date(now.getTime() - Number(count) * (UNIT_MS[unit] ?? 0));
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text)) return null;

  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}
