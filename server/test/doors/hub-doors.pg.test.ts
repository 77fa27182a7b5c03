import { afterAll, describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';
import { type BothDoors, codesOf, openBothDoors, withoutReferences } from './both-doors.js';

const { hub, tokenOf, superuser } = await testHub({ patience: 1 });
const doors: BothDoors = await openBothDoors(`${hub.url}/graphql`, tokenOf('author@meridian'));
afterAll(() => doors.close());

const LIST = { query: '{ advisories(first: 3) { nodes { name title portions { id } } totalCount } }' };

describe('a hub whose database ails', () => {
  it('says TIMEOUT at both doors where a statement takes too long', async () => {
    await superuser.query('BEGIN; LOCK TABLE hub.sheet IN ACCESS EXCLUSIVE MODE');

    const answers = await Promise.all([doors.overHttp(LIST), doors.overSocket(LIST)]);

    await superuser.query('ROLLBACK');
    expect(answers.map(codesOf)).toEqual([['TIMEOUT'], ['TIMEOUT']]);
    expect(withoutReferences(answers[1])).toEqual(withoutReferences(answers[0]));
  });

  it('says a reference and nothing of itself at both doors where a statement fails', async () => {
    await superuser.query('ALTER TABLE hub.portion RENAME TO portion_elsewhere');

    const [overHttp, overSocket] = await Promise.all([doors.overHttp(LIST), doors.overSocket(LIST)]);

    await superuser.query('ALTER TABLE hub.portion_elsewhere RENAME TO portion');
    expect(codesOf(overHttp)).toEqual(['INTERNAL']);
    expect(withoutReferences(overSocket)).toEqual(withoutReferences(overHttp));
    expect(JSON.stringify([overHttp, overSocket])).not.toMatch(/portion_elsewhere|relation|hub\.|42P01|\.ts/);
    expect(codesOf(await doors.overHttp(LIST))).toEqual([]);
  });
});
