const at = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });

const TIME = at({ hour: '2-digit', minute: '2-digit' });
const DAY = at({ day: 'numeric', month: 'short', year: 'numeric' });
const MONTH = at({ month: 'long', year: 'numeric' });
const SHORT_MONTH = at({ month: 'short' });
const LONG_DAY = at({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `09:41`, in UTC as all times here. */
export const timeWords = (date: Date): string => TIME.format(date);

/** `23 Nov 2026` */
export const dayWords = (date: Date): string => DAY.format(date);

/** `Monday 23 November 2026` */
export const longDayWords = (date: Date): string => LONG_DAY.format(date);

/** `23 Nov 2026, 09:41 UTC` */
export const momentWords = (date: Date): string => `${dayWords(date)}, ${timeWords(date)} UTC`;

/** `2026-11-23`: the day that a time is of. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** `March 2026` @param month - `2026-03` */
export const monthWords = (month: string): string => MONTH.format(new Date(`${month}-01T00:00:00Z`));

/** `Mar` */
export const shortMonthWords = (month: string): string => SHORT_MONTH.format(new Date(`${month}-01T00:00:00Z`));

/** `Mar 2026` */
export const monthAndYearWords = (month: string): string => `${shortMonthWords(month)} ${month.slice(0, 4)}`;
