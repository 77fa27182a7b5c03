import { describe, expect, it } from 'vitest';
import { aViewer, AUTHOR } from '../model/fake-world.js';
import { aPortionInput, asReadBack, TITLE_INPUT } from '../model/input/fake-input.js';
import type { PortionInput } from '../model/advisory-input.js';
import { FakeAdvisories } from './fake-advisories.js';
import { done, publishedBy } from './fake-authoring.js';
import { listRevisions } from './list-revisions.js';
import { reviseAdvisory } from './revise-advisory.js';
import { withdrawAdvisory } from './withdraw-advisory.js';

const DETAIL: PortionInput = {
  ...aPortionInput('TECHNICAL_DETAIL', { text: 'one' }),
  marking: { tlp: 'AMBER', organizations: ['national-cert'] },
};

/** Published, changed where only the CERT sees it, remarked as a whole, withdrawn. */
async function longLived(hub: FakeAdvisories): Promise<string> {
  const first = await publishedBy(hub, [TITLE_INPUT, DETAIL]);
  const revise = async (from: typeof first, note: string, change: (portion: PortionInput) => PortionInput) =>
    done(
      await reviseAdvisory(hub, AUTHOR, {
        name: first.name,
        expectViewKey: from.viewKey,
        note,
        noteMarking: { tlp: 'GREEN' },
        portions: asReadBack(from).map(change),
      }),
    );
  const second = await revise(first, 'two', (portion) =>
    portion.type === 'TECHNICAL_DETAIL' ? { ...portion, content: { text: 'two' } } : portion,
  );
  await revise(second, 'three', (portion) =>
    portion.type === 'TITLE' ? { ...portion, marking: { tlp: 'GREEN' } } : portion,
  );
  await withdrawAdvisory(hub, AUTHOR, { name: first.name, reason: 'A hoax' });
  return first.name;
}

describe('the revisions of an advisory', () => {
  it.each([
    [
      'handler@cert',
      [
        [4, 'WITHDRAWN', null],
        [3, 'MARKINGS_CHANGED', 'three'],
        [2, 'CHANGED', 'two'],
        [1, 'PUBLISHED', null],
      ],
    ],
    [
      'reader@cert',
      [
        [3, 'WITHDRAWN', null],
        [2, 'MARKINGS_CHANGED', 'three'],
        [1, 'PUBLISHED', null],
      ],
    ],
    ['nobody', []],
  ])('are those that changed what %s sees, newest first', async (account, expected) => {
    const hub = new FakeAdvisories();
    const name = await longLived(hub);

    const { items } = await listRevisions(hub, aViewer(account), { name, first: 20, after: null });

    expect(items.map(({ revision: { number, change, note } }) => [number, change, note])).toEqual(expected);
    expect(
      items.every(
        ({ revision, advisory }) => advisory.revisionId === revision.id && advisory.revision === revision.number,
      ),
    ).toBe(true);
  });

  it('go on from a cursor of the same list, and of no other', async () => {
    const hub = new FakeAdvisories();
    const name = await longLived(hub);
    const viewer = aViewer('handler@cert');
    const page = await listRevisions(hub, viewer, { name, first: 3, after: null });
    const after = page.items.at(-1)?.cursor ?? '';

    const rest = await listRevisions(hub, viewer, { name, first: 3, after });

    expect([page.hasNextPage, rest.hasNextPage, rest.hasPreviousPage]).toEqual([true, false, true]);
    expect(rest.items.map(({ revision }) => revision.number)).toEqual([1]);
    await expect(listRevisions(hub, aViewer('reader@cert'), { name, first: 3, after })).rejects.toMatchObject({
      code: 'BAD_CURSOR',
    });
    await expect(listRevisions(hub, viewer, { name: 'SMK-00000-00000', first: 3, after })).rejects.toMatchObject({
      code: 'BAD_CURSOR',
    });
  });

  it('are none of what is no name', async () => {
    expect(await listRevisions(new FakeAdvisories(), AUTHOR, { name: 'x', first: 1, after: null })).toMatchObject({
      items: [],
    });
  });
});
