import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/i;

/**
 * A point in time. Given in any offset, answered in UTC with milliseconds.
 *
 * Source: RFC 3339, section 5.6
 */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'A point in time as RFC 3339 has it. Answered in UTC with milliseconds: `2026-03-01T09:30:00.000Z`. Arguments may carry any ' +
    'offset and up to nine decimals, of which the hub keeps three; a date without a time, or one that no calendar has, is refused.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => serialize(value),
  parseValue: (value) => parse(value),
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
});

function serialize(value: unknown): string {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  throw new GraphQLError('DateTime cannot represent this value.');
}

function parse(value: unknown): Date {
  const date = typeof value === 'string' ? parseRfc3339(value) : null;
  if (date === null) throw new GraphQLError('A DateTime is text like 2026-03-01T09:30:00Z (RFC 3339, with an offset).');
  return date;
}

/** @returns null for text that is no RFC 3339 time, or names a day that its month does not have */
function parseRfc3339(text: string): Date | null {
  const match = RFC_3339.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  // A Date rolls the 30th of February over into March; PostgreSQL has no year 0.
  if (year === 0 || new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return null;
  const date = new Date(text.toUpperCase());
  return Number.isNaN(date.getTime()) ? null : date;
}
