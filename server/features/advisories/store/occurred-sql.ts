import type { AdvisoryTraits } from '../model/advisory-filter.js';

/** The first moment that the date of an OCCURRED portion's `content` covers, in UTC. */
export function occurredFrom(content: string): string {
  const value = `${content} ->> 'value'`;
  return `CASE ${content} ->> 'precision' WHEN 'TIME' THEN date_trunc('milliseconds', (${value})::timestamptz) AT TIME ZONE 'UTC'
    ELSE (${value} || substr('0000-01-01', length(${value}) + 1))::timestamp END`;
}

/** The first moment behind it. */
function occurredUntil(content: string): string {
  return `${occurredFrom(content)} + CASE ${content} ->> 'precision' WHEN 'YEAR' THEN interval '1 year' WHEN 'MONTH' THEN interval '1 month'
    WHEN 'DAY' THEN interval '1 day' ELSE interval '1 millisecond' END`;
}

type OccurredWithin = {
  readonly [Field in 'occurredAfter' | 'occurredBefore' | 'dateOf']: AdvisoryTraits[Field] | undefined;
};

/** That one date which the viewer sees of advisory `a` lies wholly within; the model's `occurredSpan` says the same in plain code. */
export function occurredConditions(
  { occurredAfter, occurredBefore, dateOf = 'OCCURRED' }: OccurredWithin,
  add: (value: unknown) => string,
): readonly string[] {
  if (occurredAfter === undefined && occurredBefore === undefined) return [];
  const moment = (time: Date): string => `${add(time)}::timestamptz AT TIME ZONE 'UTC'`;
  const within = [
    ...(occurredAfter ? [`${occurredFrom('p.content')} >= ${moment(occurredAfter)}`] : []),
    ...(occurredBefore ? [`${occurredUntil('p.content')} <= ${moment(occurredBefore)}`] : []),
  ];
  return [
    `EXISTS (SELECT FROM hub.portion p WHERE p.advisory_id = a.id AND p.valid_to IS NULL AND p.type = 'OCCURRED'
      AND p.content ->> 'event' = ${add(dateOf)} AND ${within.join(' AND ')})`,
  ];
}
