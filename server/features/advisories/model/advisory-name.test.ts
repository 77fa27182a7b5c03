import { expect, it } from 'vitest';
import { newAdvisoryName, parseAdvisoryName } from './advisory-name.js';
import { countedRandomness } from './fake-world.js';

it('a new advisory gets a random name that can be read back', () => {
  const random = countedRandomness();
  const names = Array.from({ length: 500 }, () => newAdvisoryName(random));

  expect(new Set(names).size).toBe(500);
  expect(names.map(parseAdvisoryName)).toEqual(names);
});

it.each(['smk-7k2q9-vd3mx', ' SMK-7K2Q9-VD3MX '])('a name is read in any case: %s', (text) => {
  expect(parseAdvisoryName(text)).toBe('SMK-7K2Q9-VD3MX');
});

it('letters that are mistaken for digits are read as those', () => {
  expect(parseAdvisoryName('smk-oO0iI-lL1AA')).toBe('SMK-00011-111AA');
});

it.each(['', 'SMK', 'SMK-7K2Q9', 'SMK-7K2Q9-VD3MU', 'ABC-7K2Q9-VD3MX', 'SMK-7K2Q9-VD3MX-1', "SMK-7K2Q9-VD3M'"])(
  'what is no name is read as none: "%s"',
  (text) => {
    expect(parseAdvisoryName(text)).toBeNull();
  },
);
