import type { ReactNode } from 'react';
import { dayWords, momentWords, timeWords } from '../words/times.js';

const WORDS = { moment: momentWords, day: dayWords, time: timeWords };

/** A point in time, in UTC, as exactly as `as` says. */
export function Moment({ at, as = 'moment' }: { readonly at: Date; readonly as?: keyof typeof WORDS }): ReactNode {
  return <time dateTime={at.toISOString()}>{WORDS[as](at)}</time>;
}
