import { describe, expect, it } from 'vitest';
import {
  anAnsweredAdvisory,
  anAnsweredMarking,
  anAnsweredPortion,
  CERT,
  MERIDIAN,
} from '../../../sdk/test/answered.js';
import { runCli, withHub } from '../../test/run-cli.js';
import { readerWords } from '../words/reader-words.js';

const GREEN = anAnsweredMarking({ label: 'TLP:GREEN', tlp: 'GREEN' });
const WITHHELD = { __typename: 'WithheldContent', reason: 'NOT_CLEARED' };

const READERS = {
  portion: 'p2',
  accounts: 3,
  organizations: [CERT, MERIDIAN],
  publicSince: null,
  publicUntil: null,
};

/** A hub in which the public reads what is marked CLEAR. */
function aMarker() {
  const taken: object[] = [];
  const portions = [
    anAnsweredPortion({ id: 'p1', type: 'TITLE' }),
    anAnsweredPortion({ id: 'p2', type: 'EVIDENCE', position: 2, marking: GREEN }),
    anAnsweredPortion({ id: 'p3', position: 3, content: WITHHELD }),
  ];
  const advisory = anAnsweredAdvisory({ portions });
  const answers = {
    advisory: () => advisory,
    checkAdvisory: ({ input }: { input: { portions: { id: string; marking: { tlp: string } }[] } }) => ({
      __typename: 'CheckAdvisorySuccess',
      warnings: [],
      audienceMatrix: () => ({
        audiences: [{ label: 'public', organizations: 0 }],
        rows: input.portions.map(({ id, marking }) => ({
          portion: anAnsweredPortion({ id }),
          cells: [{ sees: marking.tlp === 'CLEAR' ? 'CONTENT' : 'PLACEHOLDER', organizations: 0 }],
        })),
      }),
    }),
    markPortions: ({ input }: { input: object }) => {
      taken.push(input);
      return { __typename: 'MarkPortionsSuccess', advisory, warnings: [], readers: [READERS] };
    },
  };
  return { taken, answers };
}

const mark = (hub: ReturnType<typeof aMarker>, words: readonly string[], circumstances: object = {}) =>
  withHub(hub.answers, (at) => runCli(at, ['mark', 'SMK-7K2Q9-VD3MX', ...words], circumstances));

describe('mark', () => {
  it('narrows at once, and asks nobody', async () => {
    const hub = aMarker();

    const ran = await mark(hub, ['2', 'TLP:RED', 'to', 'person:handler@cert']);

    expect(ran).toMatchObject({ code: 0, out: 'SMK-7K2Q9-VD3MX\tr1\n' });
    expect(ran.err).toContain('2 Evidence: [TLP:GREEN] becomes [TLP:RED to person:handler@cert]\n');
    expect(hub.taken).toEqual([
      {
        name: 'SMK-7K2Q9-VD3MX',
        expectViewKey: 'k1',
        marks: [{ portion: 'p2', marking: { tlp: 'RED', persons: ['handler@cert'] } }],
      },
    ]);
  });

  it('says who has read the portion so far, and whether anybody may have', async () => {
    const read = await mark(aMarker(), ['2', 'TLP:RED', 'to', 'person:handler@cert']);

    expect(read.err).toContain('3 accounts of National CERT and Meridian Labs have read it so far.\n');
    expect(
      readerWords(
        {
          portion: 'p2',
          accounts: 0,
          organizations: [],
          publicSince: new Date('2026-03-01T09:00:00Z'),
          publicUntil: new Date('2026-03-01T10:00:00Z'),
        },
        null,
      ),
    ).toBe(
      'Nobody has read it so far. Anybody may have: it was TLP:CLEAR from 2026-03-01 09:00Z to 2026-03-01 10:00Z.',
    );
  });

  it('asks for the name before it lets somebody read what could not', async () => {
    const hub = aMarker();

    const piped = await mark(hub, ['p2', '[TLP:CLEAR]']);
    const wrong = await mark(hub, ['p2', '[TLP:CLEAR]'], { isTerminal: true, answer: 'y' });
    const told = await mark(hub, ['p2', '[TLP:CLEAR]', '--yes']);

    expect([piped.code, wrong.code, told.code]).toEqual([2, 1, 0]);
    expect(hub.taken).toHaveLength(1);
  });

  it.each([
    [['2', 'TLP:PINK'], 2, 'is no label'],
    [['9', 'TLP:GREEN'], 4, 'There is no portion 9: you are told of 3 portions.'],
    [['3', 'TLP:GREEN'], 1, 'You cannot read this portion'],
  ])('marks nothing for %j', async (words, code, why) => {
    const hub = aMarker();

    const ran = await mark(hub, words);

    expect(ran.code).toBe(code);
    expect(ran.err).toContain(why);
    expect(hub.taken).toEqual([]);
  });
});
