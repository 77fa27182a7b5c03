import { describe, expect, it } from 'vitest';
import { parseSearch, writeSearch } from '../../search-words.js';
import { exportCommand, researchCopies } from './research-copies.js';
import { orderOf, readView, toHubFilter, withChoice } from './research-view.js';

describe('a view of the archive', () => {
  it('stands in the address with what it leaves out, and comes back from there', () => {
    const view = readView({
      q: 'model weights',
      severity: 'high,-low',
      month: '2026-03',
      asof: '2026-04-01',
      by: 'kind',
    });

    const address = writeSearch({ ...view });

    expect(address).toBe('?q=model+weights&month=2026-03&asof=2026-04-01&by=kind&severity=HIGH,-LOW');
    expect(readView(parseSearch(address))).toEqual(view);
  });

  it.each(['acme, inc. model', '-begins oddly', '50% off, or so'])(
    'keeps a system called "%s" in one piece',
    (name) => {
      const view = withChoice({}, 'system', { value: name, isOut: true });

      expect(toHubFilter(readView(parseSearch(writeSearch({ ...view }))))).toEqual({ not: [{ systems: [name] }] });
    },
  );

  it.each([
    ['a kind that there is not', { kind: 'DREADFUL' }],
    ['a month that there is not', { month: '2026-13' }],
    ['a day that there is not', { asof: '2026-02-31x' }],
    ['a day that is still to come', { asof: '2999-01-01' }],
    ['an order by relevance to no words', { order: 'relevance' }],
  ])('is not narrowed by %s', (_, search) => {
    expect(readView(search)).toEqual({});
  });

  it('asks the hub for what is chosen and what is left out, a facet’s own values aside where they are counted', () => {
    const view = readView({ kind: 'INCIDENT,-PRACTICE', source: '-tern-cloud', month: '2026-12' });

    expect(toHubFilter(view)).toEqual({
      kinds: ['INCIDENT'],
      not: [{ kinds: ['PRACTICE'] }, { sources: ['tern-cloud'] }],
      publishedAfter: '2026-12-01T00:00:00.000Z',
      publishedBefore: '2027-01-01T00:00:00.000Z',
    });
    expect(toHubFilter(view, 'kind')).not.toHaveProperty('kinds');
    expect(toHubFilter(view, 'month')).not.toHaveProperty('publishedAfter');
  });

  it('takes a value back, and turns one that was chosen into one that is left out', () => {
    const chosen = withChoice({}, 'kind', { value: 'PRACTICE', isOut: false });

    expect(withChoice(chosen, 'kind', { value: 'PRACTICE', isOut: true })).toEqual({ kind: '-PRACTICE' });
    expect(withChoice(chosen, 'kind', { none: 'PRACTICE' })).toEqual({});
  });

  it('begins with the best match where words are looked for, and else with the newest', () => {
    expect([orderOf({}), orderOf({ q: 'weights' }), orderOf({ q: 'weights', order: 'oldest' })]).toEqual([
      'published',
      'relevance',
      'oldest',
    ]);
  });

  it('can be had as a link, a query and commands', () => {
    const view = readView({
      q: 'prompt injection',
      tlp: 'AMBER_STRICT',
      kind: '-PRACTICE',
      system: 'harbor 3',
      asof: '2026-03-01',
    });

    const { link, graphql, cli } = researchCopies(view, 'https://hub.example');

    expect(link).toBe(
      'https://hub.example/research?q=prompt+injection&asof=2026-03-01&kind=-PRACTICE&tlp=AMBER_STRICT&system=harbor+3',
    );
    expect(graphql).toBe(
      '{ advisories(first: 50, orderBy: RELEVANCE, asOf: "2026-03-01T00:00:00Z", filter: { search: "prompt injection", banners: [AMBER_STRICT], systems: ["harbor 3"], not: [{ kinds: [PRACTICE] }] }) { totalCount nodes { name title banner severity publishedAt } } }',
    );
    const where = `--where 'kind!=PRACTICE banner=TLP:AMBER+STRICT system="harbor 3"' --as-of 2026-03-01`;
    expect(cli).toBe(`npx seamark search 'prompt injection' ${where}`);
    expect(exportCommand(view, 'CSV')).toBe(
      `npx seamark export ${where} --search 'prompt injection' --format csv -o out`,
    );
  });
});
