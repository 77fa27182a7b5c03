import type { AudienceInput } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { readAudience, writeAudience } from './audience.js';

describe('an audience in an address', () => {
  it.each<[string, AudienceInput]>([
    ['public', { public: true }],
    ['hub', { hub: true }],
    ['sector:GOVERNMENT', { sector: 'GOVERNMENT' }],
    ['community:frontier-developers', { community: 'frontier-developers' }],
    ['org:national-cert', { organization: 'national-cert' }],
    ['person:handler@cert', { person: 'handler@cert' }],
  ])('is written and read as %s', (text, input) => {
    expect(readAudience(text)).toEqual(input);
    expect(writeAudience(input)).toBe(text);
  });

  it.each(['', 'sector:', 'sector:BAKERS', 'everybody', 'constructor:x'])('is nobody where it says "%s"', (text) => {
    expect(readAudience(text)).toBeNull();
  });
});
