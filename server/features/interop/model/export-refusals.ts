import type { Forbidden, InvalidInput, NotFound, RateLimited } from '../../advisories/model/refusals.js';

export type StartExportRefusal = InvalidInput | Forbidden | RateLimited;
export type RemoveExportRefusal = NotFound;

export function tooLarge(advisories: number, most: number): InvalidInput {
  const message = `${advisories} advisories fit; an export holds ${most} at most. Narrow the filter, or export it in parts: by published times, or by kinds.`;
  return { kind: 'invalid-input', problems: [{ code: 'EXPORT_TOO_LARGE', message, path: ['filter'] }] };
}

/** Words are found in what stands now. */
export const SEARCH_OF_THE_PAST: InvalidInput = {
  kind: 'invalid-input',
  problems: [
    {
      code: 'NOT_OF_THE_PAST',
      message: 'A search finds what stands now: leave out search, or asOf.',
      path: ['filter', 'search'],
    },
  ],
};

export const ASOF_TO_COME: InvalidInput = {
  kind: 'invalid-input',
  problems: [{ code: 'TIME_TO_COME', message: 'That time is still to come.', path: ['asOf'] }],
};
