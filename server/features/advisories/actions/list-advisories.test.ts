import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../auth/model/viewer.js';
import { openFeedCursor } from '../../events/model/feed-cursor.js';
import { aViewer, AUTHOR } from '../model/fake-world.js';
import { aPortionInput, TITLE_INPUT } from '../model/input/fake-input.js';
import { FakeAdvisories } from './fake-advisories.js';
import { drafted, publishedBy } from './fake-authoring.js';
import { listAdvisories } from './list-advisories.js';
import type { ListAdvisoriesInput } from './list-advisories.js';

const INPUT: ListAdvisoriesInput = {
  filter: {},
  order: 'UPDATED_DESC',
  first: 20,
  after: null,
  wants: { totalCount: true, feedCursor: true, facets: [], searchHits: false },
};
const visitor = aViewer('nobody');

async function hubWith(count: number): Promise<FakeAdvisories> {
  const hub = new FakeAdvisories();
  for (let number = 0; number < count; number += 1) {
    const score = String((number * 3) % 10);
    const severity = aPortionInput('SEVERITY', { severity: { scheme: 'CVSS_V3_1', value: score } });
    await publishedBy(hub, number % 3 === 0 ? [TITLE_INPUT] : [TITLE_INPUT, severity]);
  }
  return hub;
}

async function namesBy(
  hub: FakeAdvisories,
  viewer: Viewer,
  parts: Partial<ListAdvisoriesInput>,
): Promise<readonly string[]> {
  const { page } = await listAdvisories(hub, viewer, { ...INPUT, ...parts });
  return page.items.map(({ advisory }) => advisory.name);
}

describe('a list', () => {
  it.each(['UPDATED_DESC', 'PUBLISHED_DESC', 'PUBLISHED_ASC', 'SEVERITY_DESC'] as const)(
    'read page by page in the order %s holds everything once',
    async (order) => {
      const hub = await hubWith(7);
      const whole = await namesBy(hub, visitor, { order });

      const paged: string[] = [];
      let after: string | null = null;
      do {
        const { page } = await listAdvisories(hub, visitor, { ...INPUT, order, first: 2, after });
        paged.push(...page.items.map(({ advisory }) => advisory.name));
        after = page.hasNextPage ? (page.items.at(-1)?.cursor ?? null) : null;
      } while (after !== null);

      expect(paged).toEqual(whole);
      expect(new Set(paged).size).toBe(7);
    },
  );

  it('refuses a cursor of another list, another viewer, or of none', async () => {
    const hub = await hubWith(2);
    const { page } = await listAdvisories(hub, visitor, { ...INPUT, first: 1 });
    const after = page.items[0]?.cursor ?? '';

    const refused = (parts: Partial<ListAdvisoriesInput>, viewer = visitor) =>
      expect(listAdvisories(hub, viewer, { ...INPUT, ...parts })).rejects.toMatchObject({ code: 'BAD_CURSOR' });
    await refused({ after, order: 'SEVERITY_DESC' });
    await refused({ after, filter: { kinds: ['INCIDENT'] } });
    await refused({ after }, aViewer('reader@cert'));
    await refused({ after: 'nonsense' });
    await refused({ after: `${after}A` });
    expect(await namesBy(hub, visitor, { after, filter: { states: ['PUBLISHED', 'WITHDRAWN'] } })).toHaveLength(1);
  });

  it('counts what the viewer sees, and names its own newest event', async () => {
    const hub = await hubWith(2);
    await publishedBy(hub, [{ ...TITLE_INPUT, marking: { tlp: 'GREEN' } }]);

    const [forVisitor, forMember] = await Promise.all(
      [visitor, aViewer('reader@cert')].map((viewer) => listAdvisories(hub, viewer, INPUT)),
    );

    expect([forVisitor?.totalCount, forMember?.totalCount]).toEqual([2, 3]);
    const [seenLast] = forVisitor?.page.items ?? [];
    expect(openFeedCursor(hub.feedSeal, null, forVisitor?.feedCursor ?? '')).toBe(seenLast?.advisory.revisionId);
  });

  it('has a feed cursor for a viewer who has seen no event', async () => {
    const { feedCursor, totalCount } = await listAdvisories(new FakeAdvisories(), visitor, INPUT);

    expect(totalCount).toBe(0);
    expect(feedCursor).not.toBeNull();
  });

  it('counts and seals only what is wanted', async () => {
    const wants = { totalCount: false, feedCursor: false, facets: [], searchHits: false };

    expect(await listAdvisories(await hubWith(1), visitor, { ...INPUT, wants })).toMatchObject({
      totalCount: null,
      feedCursor: null,
    });
  });

  it('shows drafts to the AUTHORs and REVIEWERs of their source, who ask for them', async () => {
    const hub = await hubWith(1);
    const draft = await drafted(hub);
    const asked = { filter: { states: ['DRAFT', 'IN_REVIEW'] } } as const;
    const handler: Viewer = { ...AUTHOR, roles: ['HANDLER'] };

    expect(await namesBy(hub, AUTHOR, asked)).toEqual([draft.name]);
    expect(await namesBy(hub, aViewer('checker@meridian'), asked)).toEqual([draft.name]);
    expect(await namesBy(hub, handler, asked)).toEqual([]);
    expect(await namesBy(hub, visitor, asked)).toEqual([]);
    expect(await namesBy(hub, AUTHOR, {})).not.toContain(draft.name);
  });

  it('searches the portions that the viewer sees, and shows where, and orders by relevance what is searched', async () => {
    const hub = await hubWith(1);
    const secret = aPortionInput('SUMMARY', { text: 'Exfiltration by way of **calendars**' }, 'GREEN');
    const { name } = await publishedBy(hub, [TITLE_INPUT, secret]);
    const asked = { filter: { search: ' exfiltration  calendars ' }, order: 'RELEVANCE' } as const;
    const wants = { ...INPUT.wants, searchHits: true, facets: [{ by: 'KIND', first: 20 }] } as const;

    const forMember = await listAdvisories(hub, aViewer('reader@cert'), { ...INPUT, ...asked, wants });
    const forVisitor = await listAdvisories(hub, visitor, { ...INPUT, ...asked, wants });

    expect(forMember.page.items.map(({ advisory, hits }) => [advisory.name, hits.map(({ type }) => type)])).toEqual([
      [name, ['SUMMARY']],
    ]);
    expect(forMember.facets).toEqual([[{ key: 'INCIDENT', label: 'Incident', count: 1 }]]);
    expect(forVisitor).toMatchObject({ page: { items: [] }, totalCount: 0, facets: [[]] });
  });

  it('has no order of relevance without a search', async () => {
    await expect(namesBy(await hubWith(1), visitor, { order: 'RELEVANCE' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('finds advisories by name in any case', async () => {
    const hub = await hubWith(2);
    const [name = ''] = await namesBy(hub, visitor, {});

    const { page } = await listAdvisories(hub, visitor, { ...INPUT, filter: { names: [name.toLowerCase()] as never } });

    expect(page.items.map(({ advisory }) => advisory.name)).toEqual([name]);
  });
});
