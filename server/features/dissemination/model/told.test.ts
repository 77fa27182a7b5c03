import { expect, it } from 'vitest';
import { stamped, stampsOf } from './stamp.js';
import { extractsOf } from './told.js';

it('what is told of an advisory is one extract of it, whatever was asked first', () => {
  const [one, two, other] = [
    { advisory: 'SMK-1', version: '12' },
    { advisory: 'SMK-1', version: '7' },
    { advisory: 'SMK-2', version: '9' },
  ];

  expect(extractsOf([one, other, two, one])).toEqual([{ versions: ['12', '7'] }, { versions: ['9'] }]);
  expect(extractsOf([two, one])).toEqual([{ versions: ['12', '7'] }]);
});

it('a stamp stands beside a thing and never in it', () => {
  const thing = stamped({ text: 'A title' }, [{ advisory: 'SMK-1', version: '7' }]);

  expect(JSON.stringify(thing)).toBe('{"text":"A title"}');
  expect(Reflect.ownKeys(thing)).toEqual(['text']);
  expect(stampsOf(thing)).toEqual([{ advisory: 'SMK-1', version: '7' }]);
  expect(stampsOf({ ...thing })).toEqual([]);
});
