import type { Mutant } from './mutant.js';

/** What events, their types, order and cursors may tell. */
export const MUTANTS_OF_EVENTS: readonly Mutant[] = [
  {
    name: 'told-to-whoever-saw-it',
    channel: 'event without a change',
    tells: 'each revision of an advisory to whoever sees any of it before and after, whatever it changed',
    file: 'server/migrations/0014-marking-what-was-withdrawn.ts',
    replacements: [
      {
        from: `      (c ->> 'changed')::boolean, (c ->> 'byOrder')::boolean,`,
        to: `      (c ->> 'changed')::boolean OR ((c ->> 'before')::boolean AND (c ->> 'after')::boolean), (c ->> 'byOrder')::boolean,`,
      },
    ],
  },
  {
    name: 'typed-by-the-log',
    channel: 'type of an event',
    tells: 'that an advisory had revisions before the viewer first saw it',
    file: 'server/features/feed/store/to-recorded-event.ts',
    replacements: [
      {
        from: `function typeOf({ before, after, withdrawn }: EventRow): RecordedEvent['type'] | null {
  return eventTypeOf({ before: before === true,`,
        to: `function typeOf({ before, after, withdrawn, sequence }: EventRow): RecordedEvent['type'] | null {
  return eventTypeOf({ before: before === true || (after === true && sequence !== 1),`,
      },
    ],
  },
  {
    name: 'event-named-by-position',
    channel: 'feed cursor',
    tells: 'how many events came before, hidden ones included: each cursor is made of its event’s id',
    file: 'server/migrations/0004-event-log.ts',
    replacements: [
      {
        from: `    VALUES (head.position, NEW.event_id, NEW.advisory_id,`,
        to: `    VALUES (head.position, ('00000000-0000-4000-8000-' || lpad(to_hex(head.position), 12, '0'))::uuid, NEW.advisory_id,`,
      },
    ],
  },
  {
    name: 'newest-event-of-an-atom',
    channel: 'feed cursor',
    tells:
      'that something newer happened which the viewer’s atoms would clear and its ceiling or an exclusion does not',
    file: 'server/features/advisories/store/latest-event.ts',
    script: 'counts no placeholder of an unseen advisory as the newest event',
    replacements: [
      {
        from: `    AND EXISTS (SELECT FROM hub.own_event e WHERE e.position = x.position)
`,
        to: '',
      },
    ],
  },
  {
    name: 'newest-event-of-a-label',
    channel: 'feed cursor',
    tells: 'that a placeholder changed of an advisory which does not exist for the viewer',
    file: 'server/features/advisories/store/latest-event.ts',
    script: 'counts no placeholder of an unseen advisory as the newest event',
    replacements: [
      {
        from: `(SELECT FROM hub.own_event e WHERE e.position = x.position)`,
        to: `(SELECT FROM hub.event e WHERE e.position = x.position)`,
      },
    ],
  },
  {
    name: 'lag-counted-in-the-log',
    channel: 'count',
    tells: 'how many events came after a cursor, hidden ones included, to whoever asks how far behind it is',
    file: 'server/features/feed/actions/measure-lag.ts',
    replacements: [
      {
        from: `  return { events: passed.length, isMore, since`,
        to: `  const whole = filter === null && backfill && !isMore;
  return { events: whole ? Number((await log.head()) - after) : passed.length, isMore, since`,
      },
    ],
  },
  {
    name: 'order-told-to-one',
    channel: 'order of portions',
    tells: 'that two portions passed each other, to whoever sees but one of them',
    file: 'server/features/advisories/store/write-revision.ts',
    script: 'tells of no move to whom sees but one of the two that passed each other',
    replacements: [
      {
        from: `({ ...row, label: place(row.label), besides: row.besides.map(place) })`,
        to: `({ ...row, label: place(row.label), besides: [] })`,
      },
    ],
  },
];
