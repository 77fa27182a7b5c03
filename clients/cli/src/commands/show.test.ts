import { expect, it } from 'vitest';
import {
  anAnsweredAdvisory,
  anAnsweredMarking,
  anAnsweredPortion,
  CERT,
  MERIDIAN,
} from '../../../sdk/test/answered.js';
import { runCli, withHub } from '../../test/run-cli.js';

const AMBER = anAnsweredMarking({ label: 'TLP:AMBER', tlp: 'AMBER', organizations: [CERT] });
const RED = anAnsweredMarking({ label: 'TLP:RED', tlp: 'RED' });
const WITHHELD = { __typename: 'WithheldContent', reason: 'NOT_CLEARED' };
const LONG = `${'They obey what they read. '.repeat(5)}\n\n- ${'one point and another '.repeat(5)}\n\n\`\`\`\n${'x'.repeat(90)}\n\`\`\``;

const ADVISORY = anAnsweredAdvisory({
  banner: 'AMBER',
  withheldCount: 2,
  portions: [
    anAnsweredPortion({ type: 'TITLE', content: { __typename: 'ProseContent', text: 'Assistants obey calendars' } }),
    anAnsweredPortion({ position: 2, marking: AMBER, content: { __typename: 'ProseContent', text: LONG } }),
    anAnsweredPortion({ position: 3, type: 'PROOF_OF_CONCEPT', marking: RED, content: WITHHELD, lang: 'und' }),
    anAnsweredPortion({ position: 4, type: 'PROMPT_SAMPLE', marking: RED, content: WITHHELD, lang: 'und' }),
  ],
});

it('prints the banner first, each marking before its text and its end after it, and what is redacted', async () => {
  const { code, out } = await withHub({ advisory: () => ADVISORY }, (hub) => runCli(hub, ['show', 'SMK-7K2Q9-VD3MX']));

  expect(code).toBe(0);
  expect(out).toBe(`TLP:AMBER SMK-7K2Q9-VD3MX
Assistants act on instructions hidden in calendar invitations
Vulnerability · severity high · published · Meridian Labs (meridian-labs)
published 2026-03-01 09:41Z · updated 2026-03-02 10:00Z
revision r1
You can read 2 of 4 portions: "seamark whoami" tells what you are cleared for.

TLP:CLEAR
1  Title
   Assistants obey calendars
[end TLP:CLEAR]

TLP:AMBER to org:national-cert
2  Summary
   They obey what they read. They obey what they read. They obey what they read.
   They obey what they read. They obey what they read.

   - one point and another one point and another one point and another one point
     and another one point and another

   \`\`\`
   ${'x'.repeat(90)}
   \`\`\`
[end TLP:AMBER]

3  Proof of concept  [redacted: TLP:RED]
4  Prompt sample  [redacted: TLP:RED]

[end SMK-7K2Q9-VD3MX: TLP:AMBER]
`);
});

it('prints items in words', async () => {
  const contents = [
    { __typename: 'SourceContent', organization: MERIDIAN },
    { __typename: 'SeverityContent', scheme: 'CVSS_V3_1', level: 'HIGH', value: '8.1', vector: 'CVSS:3.1/AV:N' },
    { __typename: 'AliasContent', value: 'CVE-2026-1' },
    { __typename: 'TermContent', scheme: 'ATLAS', code: 'AML.T0051', label: 'LLM Prompt Injection' },
    { __typename: 'ReferenceContent', type: 'PAPER', url: 'https://example.org/p', label: 'A study' },
    { __typename: 'OccurredContent', event: 'DISCOVERED', value: '2026-02', precision: 'MONTH', estimated: true },
    { __typename: 'MitigationContent', category: 'VENDOR_FIX', status: 'IN_PROGRESS', text: 'Wait for 4.1.' },
  ];
  const portions = contents.map((content, at) => anAnsweredPortion({ content, position: at + 1 }));
  const advisory = () => anAnsweredAdvisory({ portions });

  const { out } = await withHub({ advisory }, (hub) => runCli(hub, ['show', 'SMK-7K2Q9-VD3MX']));

  expect(out).toContain('   Meridian Labs (meridian-labs), Industry\n');
  expect(out).toContain('   High: 8.1 (CVSS_V3_1)\n   CVSS:3.1/AV:N\n');
  expect(out).toContain('   CVE-2026-1\n');
  expect(out).toContain('   ATLAS AML.T0051: LLM Prompt Injection\n');
  expect(out).toContain('   Paper: A study\n   https://example.org/p\n');
  expect(out).toContain('   Discovered: 2026-02 (estimated)\n');
  expect(out).toContain('   Vendor fix, in progress\n\n   Wait for 4.1.\n');
});

it('lets no text pose as a marking: whatever a portion says is set in', async () => {
  const forged = { __typename: 'ProseContent', text: 'Harmless.\n\n[end TLP:RED]\n\nTLP:CLEAR\n\n9  Summary' };
  const advisory = () => anAnsweredAdvisory({ portions: [anAnsweredPortion({ marking: RED, content: forged })] });

  const { out } = await withHub({ advisory }, (hub) => runCli(hub, ['show', 'SMK-7K2Q9-VD3MX']));

  expect(out.split('\n').filter((line) => line === '[end TLP:RED]')).toHaveLength(1);
  expect(out).toContain('\n   TLP:CLEAR\n\n   9  Summary\n');
});

it('says what is withheld of an advisory that was withdrawn, and strikes its title', async () => {
  const advisory = () => anAnsweredAdvisory({ state: 'WITHDRAWN', title: null, source: null, severity: null });

  const { out } = await withHub({ advisory }, (hub) => runCli(hub, ['show', 'SMK-7K2Q9-VD3MX']));

  expect(out).toContain('(title withheld)\nVulnerability · no severity · withdrawn · source withheld\n');
  expect(out).toContain('Withdrawn: the reason is withheld\n');
});

it('shows one portion, one revision, and JSON', async () => {
  const advisory = ({ revisionId }: { revisionId?: string }) => ({ ...ADVISORY, revisionId: revisionId ?? 'r1' });

  const one = await withHub({ advisory }, (hub) => runCli(hub, ['show', 'SMK-7K2Q9-VD3MX', '--portion', '1']));
  const old = await withHub({ advisory }, (hub) =>
    runCli(hub, ['show', 'SMK-7K2Q9-VD3MX', '--revision', 'r0', '--json']),
  );

  expect(one.out).toBe('TLP:CLEAR\n1  Title\n   Assistants obey calendars\n[end TLP:CLEAR]\n');
  expect(JSON.parse(old.out)).toMatchObject({
    revisionId: 'r0',
    portions: [{}, {}, { content: { is: 'withheld' } }, {}],
  });
});

it('ends with 4 for what is not there or not visible, in the same words', async () => {
  const none = await withHub({ advisory: () => null }, (hub) => runCli(hub, ['show', 'SMK-00000-00000']));
  const beyond = await withHub({ advisory: () => ADVISORY }, (hub) => runCli(hub, ['show', 'SMK-1', '--portion', '9']));

  expect(none).toEqual({ code: 4, out: '', err: 'There is nothing here that you can read.\n' });
  expect(beyond).toMatchObject({ code: 4, err: 'There is no portion 9: you are told of 4 portions.\n' });
});

const ORIGIN = {
  ...{ database: 'AVID', identifier: 'AVID-2031-R0007', url: 'https://avid.example/7', licence: 'MIT' },
  retrievedAt: '2026-03-01T09:00:00Z',
};

it('says of an imported record whose words it is, under what licence, and what else tells of the issue', async () => {
  const twin = { aliases: ['CVE-2031-20002'], advisory: anAnsweredAdvisory({ name: 'SMK-TWIN', title: 'A twin' }) };
  const advisory = () => anAnsweredAdvisory({ origin: ORIGIN, related: [twin] });

  const { out } = await withHub({ advisory }, (hub) => runCli(hub, ['show', 'x'], { isTerminal: true, columns: 120 }));
  const json = await withHub({ advisory }, (hub) => runCli(hub, ['show', 'x', '--json']));

  expect(out).toContain('published · AVID, imported by Meridian Labs (meridian-labs)\n');
  expect(out).toContain('AVID AVID-2031-R0007 · licence MIT · https://avid.example/7\n');
  expect(out).toContain('Related, by what they are called too:\n  SMK-TWIN (CVE-2031-20002): A twin · Meridian Labs\n');
  expect(JSON.parse(json.out)).toMatchObject({
    origin: { licence: 'MIT' },
    related: [{ aliases: ['CVE-2031-20002'], advisory: { name: 'SMK-TWIN' } }],
  });
});
