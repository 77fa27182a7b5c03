import { describe, expect, it } from 'vitest';
import { describeStart } from './describe-start.js';

const facts = {
  home: { folder: '/srv/.seamark/postgres', account: null, elsewhere: false },
  version: '18.4.0-beta.17',
  made: false,
  started: true,
};

describe('what is told of the embedded database', () => {
  it.each([
    [{ made: true }, 'Made a PostgreSQL 18.4 in /srv/.seamark/postgres.'],
    [{}, 'Started a PostgreSQL 18.4 in /srv/.seamark/postgres.'],
    [{ started: false }, 'Joined a PostgreSQL 18.4 in /srv/.seamark/postgres, which ran already.'],
  ])('says how it came to run: %j', (how, sentence) => {
    expect(describeStart({ ...facts, ...how })).toBe(sentence);
  });

  it('names the user it runs as for root, and why it is not in the data folder', () => {
    const home = { ...facts.home, account: { name: 'postgres', uid: 101, gid: 104 }, elsewhere: true };

    expect(describeStart({ ...facts, home })).toBe(
      'Started a PostgreSQL 18.4 in /srv/.seamark/postgres, run as user postgres (that user cannot enter the data folder).',
    );
  });
});
