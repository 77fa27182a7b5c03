import type { Viewer } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { clearanceWords } from './clearance-words.js';
import { noticeWords, stateWords, watcherWords } from './feed-words.js';
import { counted, inWords, listed } from './names.js';
import { dateAndTimeOf, parseMoment, timeOf } from './times.js';

const NOW = new Date('2026-03-02T12:00:00Z');
const CERT = { id: 'o2', handle: 'national-cert', name: 'National CERT', sector: 'GOVERNMENT', country: null } as const;
const VISITOR: Viewer = {
  account: null,
  name: 'Visitor',
  organization: null,
  roles: [],
  communities: [],
  service: false,
  ceiling: 'CLEAR',
};

function aViewer(fields: Partial<Viewer>): Viewer {
  return { ...VISITOR, account: 'handler@cert', organization: CERT, ceiling: 'RED', ...fields };
}

describe('what a caller may read', () => {
  it('is CLEAR and nothing else for a visitor', () => {
    expect(clearanceWords(VISITOR)).toEqual([
      'You are not signed in: you read what is marked TLP:CLEAR and nothing else.',
    ]);
  });

  it('is AMBER for a HANDLER of a recipient, and all of its own organization', () => {
    const words = clearanceWords(aViewer({ roles: ['AUTHOR', 'HANDLER'] })).join('\n');

    expect(words).toContain('where National CERT is among the recipients, because you are a HANDLER');
    expect(words).toContain('drafts too, because you are AUTHOR and HANDLER');
    expect(words).toContain('TLP:RED: you read it where it names you (handler@cert)');
  });

  it('is no AMBER for a READER, not even of its own organization', () => {
    const words = clearanceWords(aViewer({ roles: ['READER'] })).join('\n');

    expect(words).toContain('you are not a HANDLER');
    expect(words).toContain('like anybody else: you are no AUTHOR, REVIEWER or HANDLER there');
  });

  it('names the communities that GREEN may be limited to', () => {
    const communities = [{ id: 'c1', handle: 'frontier', name: 'Frontier developers' }];

    expect(clearanceWords(aViewer({ communities })).join('\n')).toContain(
      'for the whole hub, and of Frontier developers',
    );
    expect(clearanceWords(aViewer({})).join('\n')).toContain('you are in no community');
  });

  it('ends at the ceiling of a service token', () => {
    const words = clearanceWords(aViewer({ service: true, ceiling: 'GREEN', roles: ['HANDLER'] })).join('\n');

    expect(words).toContain('Nothing above TLP:GREEN: this is a service token.');
    expect(words).not.toMatch(/TLP:AMBER|TLP:RED/);
  });
});

describe('a time', () => {
  const at = new Date('2026-03-01T23:41:00Z');

  it('is told in local time too where that is asked for, with the day where that is another', () => {
    expect(dateAndTimeOf(at, 'Europe/Prague')).toBe('2026-03-01 23:41Z (00:41 CET, next day)');
    expect(timeOf(at, at, 'America/New_York')).toBe('23:41Z (18:41 GMT-5)');
    expect(dateAndTimeOf(new Date('2026-03-01T02:00:00Z'), 'America/New_York')).toContain(
      '(21:00 GMT-5, the day before)',
    );
  });
});

describe('the states of the feed', () => {
  const past = { resumes: false, wasLive: false, isKept: false, zone: null };

  it('are told in a line each, and an outage in few', () => {
    const lost = (attempt: number) => stateWords({ is: 'connecting', attempt, inMs: 5, because: 'Lost.' }, past, NOW);

    expect([1, 2, 3, 4, 5].map(lost)).toEqual([
      '! 12:00Z Lost. Connecting anew.',
      '! 12:00Z Lost. Connecting anew (attempt 2).',
      null,
      '! 12:00Z Lost. Connecting anew (attempt 4).',
      null,
    ]);
    expect(stateWords({ is: 'live', since: NOW }, past, NOW)).toBe('Live since 12:00Z. Ctrl-C stops.');
    expect(stateWords({ is: 'live', since: NOW }, { ...past, resumes: true, wasLive: true }, NOW)).toContain(
      'Live again since 12:00Z, nothing missed',
    );
    expect(stateWords({ is: 'stale', silentForMs: 20_000 }, past, NOW)).toContain('Nothing heard for 20 s');
    expect(stateWords({ is: 'catching-up' }, past, NOW)).toBeNull();
    expect(stateWords({ is: 'closed', because: null }, past, NOW)).toBeNull();
  });

  it('come with notices, those of a newer hub too', () => {
    expect(noticeWords({ code: 'shutting-down', message: 'x' })).toContain('The hub shuts down');
    expect(noticeWords({ code: 'moved', message: 'To another\u001b address.' })).toBe(
      '! The hub says: To another\\u{1b} address.',
    );
    expect(watcherWords(VISITOR)).toContain('as a visitor');
  });
});

describe('times', () => {
  it('are in UTC, with the date unless it is today', () => {
    expect(timeOf(new Date('2026-03-02T09:41:59Z'), NOW)).toBe('09:41Z');
    expect(timeOf(new Date('2026-03-01T09:41:59Z'), NOW)).toBe('2026-03-01 09:41Z');
  });

  it.each([
    ['2h', '2026-03-02T10:00:00.000Z'],
    ['30m', '2026-03-02T11:30:00.000Z'],
    ['1w', '2026-02-23T12:00:00.000Z'],
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['2026-03-01T09:00:00+02:00', '2026-03-01T07:00:00.000Z'],
    ['2026-03-01T09:00', undefined],
    ['2026-13-01', undefined],
    ['yesterday', undefined],
  ])('are read from %s', (text, at) => {
    expect(parseMoment(text, NOW)?.toISOString()).toBe(at);
  });
});

it('puts values of the contract into words', () => {
  expect(inWords('PROOF_OF_CONCEPT')).toBe('Proof of concept');
  expect([counted(1, 'portion'), counted(2, 'portion')]).toEqual(['1 portion', '2 portions']);
  expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
});
