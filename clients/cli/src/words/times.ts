/**
 * A time in UTC, to the minute; with its date unless that is today's: `09:41Z`, `2026-03-01 09:41Z`.
 *
 * @param zone - where it is told in local time too, as Europe/Prague: `09:41Z (10:41 CET)`; null, and when not given: UTC alone
 */
export function timeOf(at: Date, now: Date, zone: string | null = null): string {
  const [date, time] = at.toISOString().split('T');
  const minute = `${time?.slice(0, 5)}Z${localTimeOf(at, zone)}`;
  return date === now.toISOString().split('T')[0] ? minute : `${date} ${minute}`;
}

/** The same with its date in any case. */
export function dateAndTimeOf(at: Date, zone: string | null = null): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')}Z${localTimeOf(at, zone)}`;
}

/** How wide a column of times is. */
export function timeCells(now: Date, zone: string | null): number {
  return dateAndTimeOf(now, zone).length;
}

/** Empty without a zone. A date that is another there is told: `23:41Z (00:41 CET, next day)`. */
function localTimeOf(at: Date, zone: string | null): string {
  if (zone === null) return '';
  const told = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'long', dateStyle: 'short' })
    .formatToParts(at)
    .reduce<Partial<Record<Intl.DateTimeFormatPartTypes, string>>>(
      (parts, { type, value }) => ({ ...parts, [type]: value }),
      {},
    );
  const days = Number(told.day) - at.getUTCDate();
  const day = days === 0 ? '' : days === 1 || days < -1 ? ', next day' : ', the day before';
  return ` (${told.hour}:${told.minute} ${told.timeZoneName}${day})`;
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
