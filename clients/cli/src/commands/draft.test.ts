import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anAnsweredAdvisory, anAnsweredMarking, anAnsweredPortion, MERIDIAN } from '../../../sdk/test/answered.js';
import { fillIn } from '../../test/fill-in.js';
import { runCli, withHub } from '../../test/run-cli.js';
import { template } from '../templates/template.js';

const TITLE = anAnsweredPortion({ id: 'p1', type: 'TITLE', presence: 'PLACEHOLDER', content: prose('A title') });
const SUMMARY = anAnsweredPortion({ id: 'p2', position: 2, presence: 'HIDDEN', content: prose('## A summary') });
const WITHHELD = anAnsweredPortion({
  id: 'p3',
  position: 3,
  marking: anAnsweredMarking({ label: 'TLP:RED', tlp: 'RED' }),
  content: { __typename: 'WithheldContent', reason: 'NOT_CLEARED' },
});

const FILE = `---
kind: VULNERABILITY
name: SMK-7K2Q9-VD3MX
viewKey: k1
---

## TITLE [TLP:CLEAR] {#p1}

A title

## SUMMARY [TLP:CLEAR] {#p2 hidden}

\\## A summary
`;

function prose(text: string) {
  return { __typename: 'ProseContent', text };
}

/** A hub with one advisory, which remembers what it was sent. */
function aKeeper(fields: object = {}) {
  const kept = anAnsweredAdvisory({
    state: 'DRAFT',
    portions: [TITLE, SUMMARY, WITHHELD],
    withheldCount: 1,
    ...fields,
  });
  const taken: object[] = [];
  const take =
    (mutation: string) =>
    ({ input }: { input: object }) => {
      taken.push({ mutation, ...input });
      return { __typename: `${mutation}AdvisorySuccess`, advisory: { ...kept, viewKey: 'k2' }, warnings: [] };
    };
  const answers = {
    advisory: ({ name }: { name: string }) => (/^smk-7k2q9-vd3mx$/i.test(name) ? kept : null),
    draftAdvisory: take('Draft'),
    reviseAdvisory: take('Revise'),
    publishAdvisory: take('Publish'),
    withdrawAdvisory: take('Withdraw'),
    viewer: () => ({
      account: 'author@meridian',
      name: 'A',
      organization: MERIDIAN,
      roles: [],
      communities: [],
      service: false,
      ceiling: 'RED',
    }),
  };
  return { taken, answers };
}

const aFolder = () => mkdtemp(join(tmpdir(), 'seamark-'));

async function aFile(text: string): Promise<string> {
  const file = join(await aFolder(), 'draft.md');
  await writeFile(file, text);
  return file;
}

/** An editor that does `commands` with its file, which is $1. */
async function anEditor(commands: string): Promise<string> {
  const file = join(await aFolder(), 'editor');
  await writeFile(file, `#!/bin/sh\n${commands}\n`);
  await chmod(file, 0o755);
  return file;
}

describe('draft pull', () => {
  it('writes what its author can see into a file, and says what is not in it', async () => {
    const file = join(await aFolder(), 'pulled.md');

    const { code, out, err } = await withHub(aKeeper().answers, (hub) =>
      runCli(hub, ['draft', 'pull', 'smk-7k2q9-vd3mx', file]),
    );

    expect({ code, out }).toEqual({ code: 0, out: `${file}\n` });
    expect(err).toContain('1 portion that you cannot see: not in the file, and kept as before.');
    expect(await readFile(file, 'utf8')).toBe(FILE);
  });

  it('writes over no file unless it was told so', async () => {
    const file = await aFile('mine');
    const pull = ['draft', 'pull', 'SMK-7K2Q9-VD3MX', file];

    const refused = await withHub(aKeeper().answers, (hub) => runCli(hub, pull));
    const kept = await readFile(file, 'utf8');
    const forced = await withHub(aKeeper().answers, (hub) => runCli(hub, [...pull, '--force']));

    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('is there already');
    expect(kept).toBe('mine');
    expect(forced.code).toBe(0);
  });

  it('shows a terminal nothing that it would obey', async () => {
    const hub = aKeeper({ portions: [anAnsweredPortion({ content: prose('\u001b[2J') })] });

    const ran = await withHub(hub.answers, (at) =>
      runCli(at, ['draft', 'pull', 'SMK-7K2Q9-VD3MX', '-'], { isTerminal: true }),
    );

    expect(ran.out).toContain('\\u{1b}[2J');
  });

  it('ends with 4 for what there is nothing to read of', async () => {
    const { code } = await withHub(aKeeper().answers, (hub) => runCli(hub, ['draft', 'pull', 'SMK-00000-00000', '-']));

    expect(code).toBe(4);
  });
});

describe('draft push', () => {
  it('saves a new draft, and gives its file the name, viewKey and ids', async () => {
    const hub = aKeeper();
    const file = await aFile('---\nkind: practice\n---\n## TITLE [TLP:CLEAR]\nA title\n## SUMMARY [TLP:CLEAR]\nx\n');

    const ran = await withHub(hub.answers, (at) => runCli(at, ['draft', 'push', file]));

    expect(ran).toMatchObject({ code: 0, out: 'SMK-7K2Q9-VD3MX\tk2\n' });
    expect(hub.taken).toMatchObject([{ mutation: 'Draft', kind: 'PRACTICE', portions: [{ type: 'TITLE' }, {}] }]);
    expect(await readFile(file, 'utf8')).toBe(
      '---\nkind: practice\nname: SMK-7K2Q9-VD3MX\nviewKey: k2\n---\n' +
        '## TITLE [TLP:CLEAR] {#p1}\nA title\n## SUMMARY [TLP:CLEAR] {#p2}\nx\n',
    );
  });

  it('ends with 5 and sends nothing when somebody wrote since, and says how to see it', async () => {
    const hub = aKeeper({ viewKey: 'k9' });
    const file = await aFile(FILE);

    const { code, err } = await withHub(hub.answers, (at) => runCli(at, ['draft', 'push', file]));

    expect(code).toBe(5);
    expect(err).toContain('seamark draft pull SMK-7K2Q9-VD3MX newer.md');
    expect(hub.taken).toEqual([]);
    expect(await readFile(file, 'utf8')).toBe(FILE);
  });

  it('never publishes: what is published is sent back unchanged or by revise', async () => {
    const hub = aKeeper({ state: 'PUBLISHED' });
    const file = await aFile(FILE.replace('A title', 'Another title'));

    const changed = await withHub(hub.answers, (at) => runCli(at, ['draft', 'push', file]));
    const same = await withHub(hub.answers, (at) => runCli(at, ['draft', 'push', '-'], { input: FILE }));

    expect(changed.code).toBe(1);
    expect(changed.err).toContain(`seamark revise ${file}`);
    expect(same).toMatchObject({ code: 0, out: 'SMK-7K2Q9-VD3MX\tk1\n' });
    expect(hub.taken).toEqual([]);
  });
});

describe('draft new', () => {
  it('writes a template with the markings of the own organization, and sends nothing', async () => {
    const file = join(await aFolder(), 'new.md');

    const ran = await withHub(aKeeper().answers, (hub) => runCli(hub, ['draft', 'new', '--kind', 'incident', file]));

    expect(ran).toMatchObject({ code: 0, out: `${file}\n` });
    expect(await readFile(file, 'utf8')).toBe(template('INCIDENT', 'meridian-labs'));
  });

  it('needs no hub', async () => {
    const ran = await runCli({ url: 'http://127.0.0.1:1' } as never, ['draft', 'new', '--kind', 'practice', '-']);

    expect(ran).toMatchObject({ code: 0, out: template('PRACTICE', null) });
  });
});

describe('draft edit', () => {
  it('pushes what the editor saved', async () => {
    const hub = aKeeper();
    const EDITOR = await anEditor(`sed -i 's/A title/A better title/' "$1"`);

    const ran = await withHub(hub.answers, (at) =>
      runCli(at, ['draft', 'edit', 'SMK-7K2Q9-VD3MX'], { env: { EDITOR } }),
    );

    expect(ran).toMatchObject({ code: 0, out: 'SMK-7K2Q9-VD3MX\n' });
    expect(hub.taken).toMatchObject([
      { mutation: 'Revise', expectViewKey: 'k1', portions: [{ id: 'p1', content: { text: 'A better title' } }, {}] },
    ]);
  });

  it('sends nothing when nothing was changed', async () => {
    const hub = aKeeper();

    const ran = await withHub(hub.answers, (at) =>
      runCli(at, ['draft', 'edit', 'SMK-7K2Q9-VD3MX'], { env: { VISUAL: 'true' } }),
    );

    expect(ran).toMatchObject({ code: 0, err: 'Nothing is changed.\n' });
    expect(hub.taken).toEqual([]);
  });

  it.each([
    ['has problems', `sed -i 's/ .TLP:CLEAR.//' "$1"`, 6],
    ['fails', 'echo mine >> "$1"; exit 1', 1],
  ])('keeps what was typed and says where when the editor %s', async (_, commands, code) => {
    const hub = aKeeper();
    const EDITOR = await anEditor(commands);

    const ran = await withHub(hub.answers, (at) =>
      runCli(at, ['draft', 'edit', 'SMK-7K2Q9-VD3MX'], { env: { EDITOR } }),
    );

    expect(ran.code).toBe(code);
    const [, file = ''] = /What you wrote is kept in (.*)\n/.exec(ran.err) ?? [];
    expect(await readFile(file, 'utf8')).toContain('A title');
    expect(hub.taken).toEqual([]);
  });

  it('opens a file that it finds wrong again, as long as its author wants', async () => {
    const file = await aFile('nothing');
    const filled = await aFile(fillIn(template('PRACTICE', 'tern-cloud')));
    const EDITOR = await anEditor(`if [ -f "$1.once" ]; then cp ${filled} "$1"; else touch "$1.once"; fi`);

    const ran = await withHub(aKeeper().answers, (hub) =>
      runCli(hub, ['draft', 'edit', file], { env: { EDITOR }, isTerminal: true, answer: 'y' }),
    );

    expect(ran.code).toBe(0);
    expect(ran.err).toContain(`${file}:1: A draft file begins with ---`);
    expect(ran.err).toContain('Edit again? [Y/n]');
    expect(ran.err).toContain(`seamark draft push ${file}`);
  });
});

describe('publish, revise and withdraw', () => {
  it('publish takes the name of a draft, and asks for it again', async () => {
    const hub = aKeeper();
    const publish = (answer: string) =>
      withHub(hub.answers, (at) => runCli(at, ['publish', 'smk-7k2q9-vd3mx'], { isTerminal: true, answer }));

    const wrong = await publish('y');
    const right = await publish('SMK-7K2Q9-VD3MX');

    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain(
      'The hub does not say who would get what.\nType the identifier to publish (SMK-7K2Q9-VD3MX): Not published.',
    );
    expect(right).toMatchObject({ code: 0 });
    expect(hub.taken).toMatchObject([{ mutation: 'Publish', name: 'SMK-7K2Q9-VD3MX', expectViewKey: 'k1' }]);
  });

  it('revise sends the file with its note, and keeps the file in step', async () => {
    const hub = aKeeper({ state: 'PUBLISHED' });
    const file = await aFile(FILE);
    const note = ['--note', 'Two more.', '--note-marking', 'TLP:AMBER to sector:GOVERNMENT'];

    const ran = await withHub(hub.answers, (at) => runCli(at, ['revise', file, '--yes', ...note]));

    expect(ran).toMatchObject({ code: 0, out: 'SMK-7K2Q9-VD3MX\tr1\n' });
    expect(hub.taken).toMatchObject([
      { mutation: 'Revise', note: 'Two more.', noteMarking: { tlp: 'AMBER', sectors: ['GOVERNMENT'] } },
    ]);
    expect(await readFile(file, 'utf8')).toBe(FILE.replace('viewKey: k1', 'viewKey: k2'));
  });

  it('revise is not for drafts, nor for files that name no advisory', async () => {
    const hub = aKeeper();
    const unnamed = FILE.replace(/name.*\nviewKey.*\n/, '');

    const draft = await withHub(hub.answers, (at) => runCli(at, ['revise', '-', '-y'], { input: FILE }));
    const nameless = await withHub(hub.answers, (at) => runCli(at, ['revise', '-', '-y'], { input: unnamed }));

    expect([draft.code, nameless.code]).toEqual([1, 2]);
    expect(hub.taken).toEqual([]);
  });

  it('withdraw tells what it takes back, asks for its name, and sends the reason', async () => {
    const hub = aKeeper({ state: 'PUBLISHED' });
    const words = ['withdraw', 'smk-7k2q9-vd3mx', '--reason', 'Not so.', '--marking', '[TLP:CLEAR]'];

    const ran = await withHub(hub.answers, (at) => runCli(at, words, { isTerminal: true, answer: 'SMK-7K2Q9-VD3MX' }));

    expect(ran).toMatchObject({ code: 0, out: 'Withdrawn SMK-7K2Q9-VD3MX, revision r1\n' });
    expect(ran.err).toContain('This withdraws SMK-7K2Q9-VD3MX: Assistants act on');
    expect(hub.taken).toMatchObject([
      { mutation: 'Withdraw', reason: 'Not so.', reasonMarking: { tlp: 'CLEAR' }, expectViewKey: 'k1' },
    ]);
  });

  it('refuses a marking of the command line that makes no sense, with what is wrong', async () => {
    const words = ['withdraw', 'SMK-7K2Q9-VD3MX', '--reason', 'x', '--marking', 'TLP:RED'];

    const { code, err } = await withHub(aKeeper().answers, (hub) => runCli(hub, words));

    expect(code).toBe(2);
    expect(err).toContain('must say who receives it');
  });
});
