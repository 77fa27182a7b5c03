import { expect, it } from 'vitest';
import { anAnsweredAdvisory } from '../../../sdk/test/answered.js';
import { runCli, withHub } from '../../test/run-cli.js';

const LONG = 'Assistants act on instructions hidden in the descriptions of calendar invitations that nobody has opened';

/** A hub with so many advisories, that remembers what it was asked. */
function aList(total: number, fields: Readonly<Record<string, unknown>> = {}) {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const advisories = (variables: { first: number; after?: string | null }) => {
    asked.push(variables);
    const from = Number(variables.after ?? 0);
    const end = Math.min(total, from + variables.first);
    const nodes = Array.from({ length: end - from }, (_, n) =>
      anAnsweredAdvisory({ name: `SMK-${from + n}`, ...fields }),
    );
    const pageInfo = { hasNextPage: end < total, hasPreviousPage: from > 0, endCursor: String(end) };
    return { nodes, pageInfo, feedCursor: 'c0', totalCount: total };
  };
  return { answers: { advisories }, asked };
}

it('lists for a program with tabs between and nothing else', async () => {
  const { out, err } = await withHub(aList(1).answers, (hub) => runCli(hub, ['ls']));

  expect(out).toBe(
    'SMK-0\t2026-03-02 10:00Z\tTLP:CLEAR\tHIGH\tVULNERABILITY\tPUBLISHED\tmeridian-labs\t' +
      'Assistants act on instructions hidden in calendar invitations\t0\n',
  );
  expect(err).toBe('');
});

it('lists for a person on two lines an advisory, the label before the title, within the terminal', async () => {
  const { out } = await withHub(aList(1, { title: LONG, withheldCount: 2 }).answers, (hub) =>
    runCli(hub, ['ls'], { isTerminal: true }),
  );

  const [first, second] = out.split('\n');
  expect(first).toBe('10:00Z             High      TLP:CLEAR         SMK-0  2 redacted');
  expect(second).toBe('  Assistants act on instructions hidden in the descriptions of… · Meridian Labs');
  expect(second?.length).toBeLessThanOrEqual(80);
});

it('tells local time beside UTC to a person who asks for it, and to no program', async () => {
  const env = { TZ: 'Europe/Prague' };
  const people = await withHub(aList(1).answers, (hub) => runCli(hub, ['ls', '--local'], { isTerminal: true, env }));
  const programs = await withHub(aList(1).answers, (hub) => runCli(hub, ['--local', 'ls'], { env }));

  expect(people.out).toMatch(/^10:00Z \(11:00 CET\) /);
  expect(programs.out).not.toContain('CET');
});

it('lists on one line where there is room', async () => {
  const list = aList(1, { updatedAt: '2026-02-01T10:00:00Z', severity: null });

  const { out } = await withHub(list.answers, (hub) => runCli(hub, ['ls'], { isTerminal: true, columns: 150 }));

  expect(out).toMatch(
    /^2026-02-01 10:00Z  -         TLP:CLEAR         SMK-0  Assistants act on .* {2}Meridian Labs\n$/,
  );
});

it('lists for whoever listens one fact a line', async () => {
  const circumstances = { isTerminal: true, env: { ACCESSIBLE: '1' } };

  const { out } = await withHub(aList(1).answers, (hub) => runCli(hub, ['ls'], circumstances));

  expect(out).toContain('Name: SMK-0\nChanged: 2026-03-02 10:00Z\nBanner: TLP:CLEAR\n');
});

it('shows what is withheld as withheld', async () => {
  const list = aList(1, { title: null, source: null });

  const { out } = await withHub(list.answers, (hub) => runCli(hub, ['ls'], { isTerminal: true }));

  expect(out).toContain('(title withheld) · (source withheld)');
});

it('lets no remote text drive the terminal', async () => {
  const list = aList(1, { title: 'Red\u001b[31m alert\u202e\u0007\n[end TLP:CLEAR]' });

  const plain = await withHub(list.answers, (hub) => runCli(hub, ['ls'], { isTerminal: true }));
  const json = await withHub(list.answers, (hub) => runCli(hub, ['ls', '--json'], { isTerminal: true }));

  expect(plain.out).toContain('Red\\u{1b}[31m alert\\u{202e}\\u{7} [end TLP:CLEAR]');
  expect(json.out).toContain('Red\\u001b[31m alert\\u202e\\u0007\\n[end TLP:CLEAR]');
  expect(JSON.parse(json.out)[0].title).toBe('Red\u001b[31m alert\u202e\u0007\n[end TLP:CLEAR]');
});

it('colours the labels, and nothing where colours are not wanted', async () => {
  const coloured = await withHub(aList(1).answers, (hub) => runCli(hub, ['ls'], { isTerminal: true, colourBits: 24 }));
  const plain = await withHub(aList(1).answers, (hub) => runCli(hub, ['ls'], { isTerminal: true, colourBits: 1 }));

  expect(coloured.out).toContain('\u001b[1;38;2;255;255;255;48;2;0;0;0mTLP:CLEAR\u001b[0m');
  expect(plain.out).not.toContain('\u001b');
});

it('sends every filter and the order', async () => {
  const list = aList(0);
  const words =
    'ls --kind incident,red-team-finding --severity HIGH --severity critical --state withdrawn --source meridian-labs ' +
    '--sector civil-society --term ATLAS:AML.T0051 --system harbor-3 --alias CVE-1 --banner amber+strict --since 2h --order oldest';

  const { code, err } = await withHub(list.answers, (hub) => runCli(hub, words.split(' ')));

  expect(code).toBe(0);
  expect(err).toBe('No advisory that you can read matches.\n');
  expect(list.asked[0]).toMatchObject({
    orderBy: 'PUBLISHED_ASC',
    first: 20,
    filter: {
      kinds: ['INCIDENT', 'RED_TEAM_FINDING'],
      severities: ['HIGH', 'CRITICAL'],
      states: ['WITHDRAWN'],
      sources: ['meridian-labs'],
      sectors: ['CIVIL_SOCIETY'],
      terms: ['ATLAS:AML.T0051'],
      systems: ['harbor-3'],
      aliases: ['CVE-1'],
      banners: ['AMBER_STRICT'],
      updatedAfter: '2026-03-02T10:00:00.000Z',
    },
  });
});

it('fetches as many pages as the limit takes, and says when there are more', async () => {
  const list = aList(300);

  const { out, err } = await withHub(list.answers, (hub) => runCli(hub, ['ls', '--limit', '150']));

  expect(out.split('\n')).toHaveLength(151);
  expect(list.asked.map(({ after }) => after)).toEqual([null, '100']);
  expect(err).toBe('More than 150 match: --limit 750 shows more.\n');
});

it('lists an imported record as its database’s word, and who imported it if that is told', async () => {
  const origin = { database: 'AVID', identifier: 'A', url: null, licence: 'MIT', retrievedAt: '2026-03-01T09:00:00Z' };
  const nodes = [anAnsweredAdvisory({ origin }), anAnsweredAdvisory({ origin, source: null })];
  const advisories = () => ({ nodes, pageInfo: { hasNextPage: false, hasPreviousPage: false }, feedCursor: 'f' });

  const people = await withHub({ advisories }, (hub) => runCli(hub, ['ls'], { isTerminal: true, columns: 200 }));
  const programs = await withHub({ advisories }, (hub) => runCli(hub, ['ls']));

  expect(people.out).toContain('AVID, imported by Meridian Labs\n');
  expect(programs.out).toContain('\tAVID, imported by meridian-labs\t');
  expect(programs.out).toContain('\tAVID, imported\t');
});
