import { accepted, amber, clear, green, type PortionInput, prose, source } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';

const { as } = await testHub();
const author = as('author@meridian');

const portions: readonly PortionInput[] = [
  prose('TITLE')('Quokka agents load weights without asking', clear()),
  source(clear()),
  prose('SUMMARY')('The quokka runtime calls `torch.load(path, weights_only=False)` — on “any” file.', clear()),
  prose('TECHNICAL_DETAIL')('A crafted wombat archive runs code; see CVE-2031-0042.', green()),
  prose('INDICATORS')('Numbat beacons to the echidna host.', amber({ sectors: ['GOVERNMENT'] })),
];
const { advisory } = accepted(await author.advisories.publishNow({ kind: 'VULNERABILITY', portions: [...portions] }));

const namesFor = async (search: string, account?: string): Promise<readonly string[]> => {
  const page = await as(account).advisories.list({ where: { search } }).page();
  return page.items.map(({ name }) => name);
};

describe('a search', () => {
  it.each([
    ['quokka', true],
    ['QUOKKAS asked', true],
    ['"weights without asking"', true],
    ['"asking without weights"', false],
    ['weights_only', true],
    ['torch.load', true],
    ['on "any" file quokka', true],
    ['quokka -agents', false],
    ['quokka -wombat', true],
    ['quokka agents runtime', false],
    ['nosuchthing or quokka', true],
    ['wombat', false],
    ['how to quokka', true],
    ['', false],
  ])('of the public for %j finds what one of its portions says: %s', async (search, isFound) => {
    expect((await namesFor(search)).includes(advisory.name)).toBe(isFound);
  });

  it.each([
    ['wombat', 'reader@cert', true],
    ['CVE-2031-0042', 'reader@cert', true],
    ['2031 0042', 'reader@cert', true],
    ['numbat', 'reader@cert', false],
    ['quokka -numbat', 'reader@cert', true],
    ['numbat', 'handler@cert', true],
    ['quokka -numbat', 'handler@cert', false],
    ['wombat numbat', 'handler@cert', false],
  ])('for %j by %s finds what that member sees: %s', async (search, account, isFound) => {
    expect((await namesFor(search, account)).includes(advisory.name)).toBe(isFound);
  });

  it('shows where it matches, in the words of its author and in nothing that is withheld', async () => {
    const query = `{ advisories(filter: { search: "load or wombat or numbat", names: ["${advisory.name}"] }, orderBy: RELEVANCE) {
      totalCount facets(by: KIND) { key label count }
      edges { searchHits { type snippet { text marked } } } } }`;

    const { data } = await as().raw(query);

    expect(data).toEqual({
      advisories: {
        totalCount: 1,
        facets: [{ key: 'VULNERABILITY', label: 'Vulnerability', count: 1 }],
        edges: [
          {
            searchHits: [
              {
                type: 'TITLE',
                snippet: [
                  { text: 'Quokka agents ', marked: false },
                  { text: 'load', marked: true },
                  { text: ' weights without asking', marked: false },
                ],
              },
              {
                type: 'SUMMARY',
                snippet: [
                  { text: 'The quokka runtime calls `torch.', marked: false },
                  { text: 'load', marked: true },
                  { text: '(path, weights_only=False)` — on “any” file.', marked: false },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  it('finds what stands now, drafts only for their source and only when asked for, and what is withdrawn', async () => {
    const drafted = accepted(
      await author.advisories.draft({ kind: 'INCIDENT', portions: [prose('TITLE')('The kowari draft', clear())] }),
    ).advisory;
    const drafts = async (account: string) =>
      (
        await as(account)
          .advisories.list({ where: { search: 'kowari', states: ['DRAFT'] } })
          .page()
      ).items.length;

    expect(await namesFor('kowari', 'author@meridian')).toEqual([]);
    expect([await drafts('author@meridian'), await drafts('handler@cert')]).toEqual([1, 0]);

    const published = accepted(await author.advisories.publish({ name: drafted.name })).advisory;
    expect(await namesFor('kowari')).toEqual([drafted.name]);

    const revised = accepted(
      await author.advisories.revise({
        name: drafted.name,
        expectViewKey: published.viewKey,
        portions: [prose('TITLE')('The dunnart record', clear()), prose('SUMMARY')('Once a kowari.', green())],
      }),
    ).advisory;
    expect(await namesFor('kowari')).toEqual([]);
    expect(await namesFor('kowari', 'reader@cert')).toEqual([drafted.name]);

    accepted(await author.advisories.withdraw({ name: revised.name, reason: 'A hoax' }));
    expect(await namesFor('dunnart')).toEqual([drafted.name]);
  });

  it('passes events whose advisory it found before or finds after, as their reader saw it', async () => {
    const first = accepted(
      await author.advisories.publishNow({
        kind: 'INCIDENT',
        portions: [prose('TITLE')('A bilby incident', clear()), prose('OTHER')('Potoroo inside.', green())],
      }),
    ).advisory;
    const titled = first.portions.filter(({ type }) => type === 'TITLE');
    accepted(
      await author.advisories.revise({
        name: first.name,
        expectViewKey: first.viewKey,
        portions: titled.map(() => prose('TITLE')('A quoll incident', clear())),
      }),
    );
    const told = async (search: string, account?: string) => {
      const { items } = await as(account).events.list({ where: { search } }).page();
      const own = items.filter(({ advisoryName }) => advisoryName === first.name);
      return own.map(({ type, leftFilter }) => [type, leftFilter]);
    };

    expect(await told('bilby')).toEqual([
      ['PUBLISHED', false],
      ['REVISED', true],
    ]);
    expect(await told('quoll')).toEqual([['REVISED', false]]);
    expect(await told('potoroo')).toEqual([]);
    expect(await told('potoroo', 'reader@cert')).toEqual([
      ['PUBLISHED', false],
      ['REVISED', true],
    ]);
    expect(await told('incident -quoll')).toEqual([
      ['PUBLISHED', false],
      ['REVISED', true],
    ]);
  });

  it.each([
    ['an order of relevance without it', '{ advisories(orderBy: RELEVANCE) { totalCount } }'],
    ['too long', `{ advisories(filter: { search: "${'x'.repeat(501)}" }) { totalCount } }`],
    ['too many words', `{ advisories(filter: { search: "${'x '.repeat(33)}" }) { totalCount } }`],
    ['too long for events', `{ events(filter: { search: "${'x'.repeat(501)}" }) { nodes { type } } }`],
    ['of a time to come', '{ advisories(filter: { search: "x" }, asOf: "9999-01-01T00:00:00Z") { totalCount } }'],
  ])('that makes no sense is told so: %s', async (_, query) => {
    expect((await as().raw(query)).errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it.each([
    ...['\\', "'", '<->', ':*', '!!!', '& | !', '((', '-', '""', '- - or or'].map((text) => ({ is: text, text })),
    { is: 'the longest word that grows in lower case', text: 'İ'.repeat(499) },
    { is: 'the longest phrase without a blank', text: `"${'漢'.repeat(498)}"` },
    {
      is: 'the most words',
      text: Array.from({ length: 32 }, () => '-x')
        .join(' or ')
        .slice(0, 80),
    },
  ])('takes whatever is typed for words: $is', async ({ text }) => {
    const query = 'query ($search: String) { advisories(filter: { search: $search }) { totalCount } }';

    expect((await as().raw(query, { search: text })).errors).toBeUndefined();
  });
});
