import { describe, expect, it } from 'vitest';
import {
  anAnsweredAdvisory,
  anAnsweredMarking,
  anAnsweredPortion,
  CERT,
  MERIDIAN,
} from '../../../sdk/test/answered.js';
import { runCli, withHub } from '../../test/run-cli.js';

const FILE = `---
kind: vulnerability
---
## TITLE [TLP:CLEAR]
Works in 0.4% of runs

## EVIDENCE [TLP:GREEN]
0.4% of runs
`;

const GREEN = anAnsweredMarking({ label: 'TLP:GREEN', tlp: 'GREEN' });
const LEAK = {
  code: 'LEAK_NUMBER',
  message: 'This repeats "0.4%".',
  path: ['portions', '0', 'content', 'text'],
  otherPath: ['portions', '1', 'content', 'text'],
};

const sees = (...sights: readonly string[]) =>
  sights.map((each) => ({ sees: each, organizations: each === 'CONTENT' ? 2 : 0 }));

const MATRIX = {
  audiences: [
    { label: 'public', organizations: 0 },
    { label: 'GOVERNMENT', organizations: 2 },
  ],
  rows: [
    { portion: anAnsweredPortion({ id: 'p1', type: 'TITLE' }), cells: sees('CONTENT', 'CONTENT') },
    {
      portion: anAnsweredPortion({ id: 'p2', type: 'EVIDENCE', position: 2, marking: GREEN }),
      cells: sees('PLACEHOLDER', 'CONTENT'),
    },
  ],
};

/** A hub that answers every check alike, and remembers what it was asked. */
function aChecker(warnings: readonly object[], preview: object | null = null) {
  const asked: object[] = [];
  const audienceMatrix = ({ audiences }: { audiences?: readonly object[] }) => {
    asked.push({ audiences });
    return MATRIX;
  };
  const previewed = ({ seeAs }: { seeAs: object }) => {
    asked.push({ seeAs });
    return preview;
  };
  const checkAdvisory = ({ input }: { input: object }) => {
    asked.push(input);
    return { __typename: 'CheckAdvisorySuccess', warnings, audienceMatrix, preview: previewed };
  };
  const advisory = ({ name }: { name: string }) => (name === 'SMK-00000-00000' ? null : anAnsweredAdvisory());
  return { asked, answers: { checkAdvisory, advisory } };
}

describe('draft check', () => {
  it('draws who gets what, and ends with 0 when there is nothing to warn of', async () => {
    const { code, out, err } = await withHub(aChecker([]).answers, (hub) =>
      runCli(hub, ['draft', 'check', '-'], { input: FILE, isTerminal: true }),
    );

    expect(code).toBe(0);
    expect(out).toBe(
      'portion      marking    public    GOVERNMENT\n' +
        ' 1 Title     TLP:CLEAR  reads     reads\n' +
        ' 2 Evidence  TLP:GREEN  redacted  reads\n',
    );
    expect(err).toBe('Nothing to warn of.\n');
  });

  it('draws letters where the names do not fit, and says what they mean', async () => {
    const { out } = await withHub(aChecker([]).answers, (hub) =>
      runCli(hub, ['draft', 'check', '-'], { input: FILE, isTerminal: true, columns: 40 }),
    );

    expect(out).toContain(' 2 Evidence  TLP:GREEN  ·  R\n');
    expect(out.replaceAll(/\s/g, ' ')).toContain('a public, b GOVERNMENT.');
  });

  it('says it in sentences to whoever has it read aloud, and in lines to programs', async () => {
    const check = (circumstances: object) =>
      withHub(aChecker([]).answers, (hub) => runCli(hub, ['draft', 'check', '-'], { input: FILE, ...circumstances }));

    const aloud = await check({ isTerminal: true, env: { ACCESSIBLE: '1' } });
    const piped = await check({});

    expect(aloud.out).toContain('2 Evidence, [TLP:GREEN]\nReads it: GOVERNMENT\nIs told that it is there: public\n');
    expect(piped.out.split('\n')[2]).toBe('2\tEVIDENCE\tTLP:GREEN\tpublic\tPLACEHOLDER\t0\t0');
  });

  it('ends with 6 for a warning, and names both of its places', async () => {
    const { code, err } = await withHub(aChecker([LEAK]).answers, (hub) =>
      runCli(hub, ['draft', 'check', '-'], { input: FILE }),
    );

    expect(code).toBe(6);
    expect(err).toBe('-:5: warning: This repeats "0.4%". (-:8)\n1 warning.\n');
  });

  it('names the portion of a warning where there is no file', async () => {
    const { code, err } = await withHub(aChecker([{ ...LEAK, otherPath: null }]).answers, (hub) =>
      runCli(hub, ['draft', 'check', 'SMK-7K2Q9-VD3MX']),
    );

    expect(code).toBe(6);
    expect(err).toContain('warning: portion 1 (Summary): This repeats');
  });

  it('asks for the audiences that it is told, and of what the file revises', async () => {
    const hub = aChecker([]);
    const file = FILE.replace('kind: vulnerability', 'kind: vulnerability\nname: SMK-7K2Q9-VD3MX\nviewKey: k1');

    await withHub(hub.answers, (at) =>
      runCli(at, ['draft', 'check', '-', '--for', 'sector:government', '--for', 'person:handler@cert'], {
        input: file,
      }),
    );

    expect(hub.asked).toMatchObject([
      { kind: 'VULNERABILITY', name: 'SMK-7K2Q9-VD3MX' },
      { audiences: [{ sector: 'GOVERNMENT' }, { person: 'handler@cert' }] },
    ]);
  });

  it('ends with 4 for a name that nobody can see, with 2 for an audience that there cannot be', async () => {
    const gone = await withHub(aChecker([]).answers, (hub) => runCli(hub, ['draft', 'check', 'SMK-00000-00000']));
    const strange = await withHub(aChecker([]).answers, (hub) => runCli(hub, ['draft', 'check', '-', '--for', 'all']));

    expect([gone.code, strange.code]).toEqual([4, 2]);
    expect(strange.err).toContain('sector:GOVERNMENT');
  });
});

describe('draft preview', () => {
  const PREVIEW = {
    banner: 'GREEN',
    title: 'Works in 0.4% of runs',
    source: MERIDIAN,
    portions: [
      anAnsweredPortion({ marking: GREEN }),
      anAnsweredPortion({
        id: 'p2',
        position: 2,
        marking: anAnsweredMarking({ label: 'TLP:RED', tlp: 'RED' }),
        content: { __typename: 'WithheldContent', reason: 'NOT_CLEARED' },
      }),
    ],
    withheldCount: 1,
  };

  it('shows what the hub redacts for an audience, between its label and its end', async () => {
    const hub = aChecker([], PREVIEW);

    const { code, out } = await withHub(hub.answers, (at) =>
      runCli(at, ['draft', 'preview', '-', '--as', 'org:national-cert'], { input: FILE }),
    );

    expect(code).toBe(0);
    expect(hub.asked[1]).toEqual({ seeAs: { organization: CERT.handle } });
    expect(out).toMatch(/^TLP:GREEN Preview as org:national-cert\nWorks in 0\.4% of runs\n/);
    expect(out).toContain('Reads 1 of 2 portions.');
    expect(out).toContain('2  Summary  [redacted: TLP:RED]');
    expect(out).toMatch(/\[end preview: TLP:GREEN\]\n$/);
  });

  it('says that an audience would see nothing', async () => {
    const { code, out, err } = await withHub(aChecker([]).answers, (hub) =>
      runCli(hub, ['draft', 'preview', '-', '--as', 'public'], { input: FILE }),
    );

    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('public would see nothing of it');
  });

  it.each([
    [['draft', 'preview', '-'], 'Say through whose eyes'],
    [['draft', 'preview', '-', '--as', 'sector:FARMING'], 'is no sector'],
    [['ls', '--as', 'public'], '"public" is no account'],
  ])('ends with 2 for %j', async (words, why) => {
    const { code, err } = await withHub(aChecker([]).answers, (hub) => runCli(hub, words, { input: FILE }));

    expect(code).toBe(2);
    expect(err).toContain(why);
  });
});

describe('publish on a terminal', () => {
  it('says in words who gets what, and what is worth a second look, before it asks', async () => {
    const { code, err } = await withHub(aChecker([LEAK]).answers, (hub) =>
      runCli(hub, ['publish', '-'], { input: FILE, isTerminal: true, answer: 'n' }),
    );

    expect(code).toBe(1);
    expect(err).toContain(
      'Who gets what:\n' +
        '  public                        reads 1 of 2, is told of 1 more\n' +
        '  GOVERNMENT (2 organizations)  reads 2 of 2\n\n' +
        '-:5: warning: This repeats "0.4%". (-:8)\n' +
        'Whoever is cleared has it at once',
    );
  });
});
