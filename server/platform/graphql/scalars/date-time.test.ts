import { describe, expect, it } from 'vitest';
import { DateTime } from './date-time.js';

describe('a DateTime', () => {
  it.each([
    ['2026-03-01T09:30:00Z', '2026-03-01T09:30:00.000Z'],
    ['2026-03-01T09:30:00.123456Z', '2026-03-01T09:30:00.123Z'],
    ['2026-03-01T09:30:00+02:00', '2026-03-01T07:30:00.000Z'],
    ['2026-03-01t09:30:00z', '2026-03-01T09:30:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['0099-01-01T00:00:00Z', '0099-01-01T00:00:00.000Z'],
  ])('reads %s and answers %s', (given, answered) => {
    expect(DateTime.serialize(DateTime.parseValue(given))).toBe(answered);
  });

  it.each([
    '2026-03-01',
    '2026-03-01T09:30Z',
    '2026-03-01T09:30:00',
    '2026-03-01 09:30:00Z',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-03-01T25:00:00Z',
    '2026-03-01T09:30:60Z',
    '0000-01-01T00:00:00Z',
    'yesterday',
    1_772_357_400_000,
    null,
  ])('is never made of %s', (given) => {
    expect(() => DateTime.parseValue(given)).toThrow('RFC 3339');
  });

  it('answers nothing that is no date', () => {
    expect(() => DateTime.serialize(new Date(Number.NaN))).toThrow();
    expect(() => DateTime.serialize('2026')).toThrow();
  });
});
