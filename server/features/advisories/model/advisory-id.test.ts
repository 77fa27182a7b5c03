import { expect, it } from 'vitest';
import { advisoryId, parseAdvisoryId } from './advisory-id.js';
import { uuidOf } from './fake-world.js';

it('the id of a view, current or past, leads back to it', () => {
  const current = { uid: uuidOf('a'), revisionId: null };
  const past = { uid: uuidOf('a'), revisionId: uuidOf('r') };

  expect(parseAdvisoryId(advisoryId(current))).toEqual(current);
  expect(parseAdvisoryId(advisoryId(past))).toEqual(past);
  expect(advisoryId(current)).not.toBe(advisoryId(past));
});

it('each view has one id, however leniently it could be read', () => {
  const id = advisoryId({ uid: uuidOf('a'), revisionId: null });

  expect([`${id}=`, `${id}.`, ` ${id}`, id.slice(0, -1)].map(parseAdvisoryId)).toEqual([null, null, null, null]);
});

it.each([
  '',
  'SMK-7K2Q9-VD3MX',
  'organization:x',
  'advisory:',
  `advisory:${uuidOf('a')}:`,
  `advisory:${uuidOf('a')}:x`,
])('whatever else is given for an id leads nowhere: %s', (text) => {
  expect(parseAdvisoryId(Buffer.from(text).toString('base64url'))).toBeNull();
  expect(parseAdvisoryId(text)).toBeNull();
});
