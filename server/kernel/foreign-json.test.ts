import { describe, expect, it } from 'vitest';
import { fieldOf, parsedOrNull } from './foreign-json.js';

describe('JSON that somebody else wrote', () => {
  it('is null where it is none', () => {
    expect([parsedOrNull('{"a":1}'), parsedOrNull('{"a"'), parsedOrNull('')]).toEqual([{ a: 1 }, null, null]);
  });

  it('has the fields that stand in it, and none that objects bring along', () => {
    const value = parsedOrNull('{"a":{"b":1},"__proto__":{"c":2}}');

    expect(fieldOf(fieldOf(value, 'a'), 'b')).toBe(1);
    expect([fieldOf(value, 'c'), fieldOf(value, 'toString'), fieldOf(null, 'a'), fieldOf('a', 'length')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
