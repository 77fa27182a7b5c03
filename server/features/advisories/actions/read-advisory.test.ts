import { describe, expect, it } from 'vitest';
import { aViewer, AUTHOR } from '../model/fake-world.js';
import { aPortionInput, asReadBack, TITLE_INPUT } from '../model/input/fake-input.js';
import { FakeAdvisories } from './fake-advisories.js';
import { done, drafted, publishedBy, readBy } from './fake-authoring.js';
import { readAdvisory } from './read-advisory.js';
import { readNode } from './read-node.js';
import { reviseAdvisory } from './revise-advisory.js';

const SUMMARY = aPortionInput('SUMMARY', { text: 'A summary' });

async function twiceRevised(hub: FakeAdvisories) {
  const first = await publishedBy(hub, [TITLE_INPUT, SUMMARY]);
  const portions = asReadBack(first).filter(({ type }) => type !== 'SUMMARY');
  const second = done(await reviseAdvisory(hub, AUTHOR, { name: first.name, expectViewKey: first.viewKey, portions }));
  return { first, second };
}

describe('reading', () => {
  it('finds an advisory by its name in any case', async () => {
    const hub = new FakeAdvisories();
    const { name } = await publishedBy(hub);

    expect(await readBy(hub, aViewer('nobody'), name.toLowerCase())).toMatchObject({ name });
    expect(await readBy(hub, aViewer('nobody'), 'no name')).toBeNull();
  });

  it('finds a past view by its revision, with an id of its own', async () => {
    const hub = new FakeAdvisories();
    const { first, second } = await twiceRevised(hub);

    const past = await readAdvisory(hub, aViewer('nobody'), { name: first.name, revisionId: first.revisionId });

    expect(past).toMatchObject({ revision: 1, summary: 'A summary', revisionId: first.revisionId });
    expect(second).toMatchObject({ revision: 2, summary: null });
    expect(past?.id).not.toBe(second.id);
  });

  it('finds every view by the id that was given to it', async () => {
    const hub = new FakeAdvisories();
    const { first, second } = await twiceRevised(hub);
    const past = await readAdvisory(hub, AUTHOR, { name: first.name, revisionId: first.revisionId });

    expect(await readNode(hub, AUTHOR, { id: second.id })).toEqual(second);
    expect(await readNode(hub, AUTHOR, { id: past?.id ?? '' })).toEqual(past);
    expect(await readNode(hub, AUTHOR, { id: 'b3JnYW5pemF0aW9uOng' })).toBeNull();
  });

  it.each(['nonsense', '00000000-0000-4000-8000-000000000000'])(
    'knows no view of the revision %s',
    async (revisionId) => {
      const hub = new FakeAdvisories();
      const { name } = await publishedBy(hub);

      expect(await readAdvisory(hub, AUTHOR, { name, revisionId })).toBeNull();
    },
  );

  it('finds nothing by the id of what is not seen', async () => {
    const hub = new FakeAdvisories();
    const { id, name, revisionId } = await drafted(hub);

    expect(await readNode(hub, aViewer('handler@cert'), { id })).toBeNull();
    expect(await readAdvisory(hub, aViewer('handler@cert'), { name, revisionId })).toBeNull();
  });

  it('finds no past of an advisory that shows nothing today', async () => {
    const hub = new FakeAdvisories();
    const first = await publishedBy(hub);
    const portions = [
      ...asReadBack(first).slice(1),
      { ...TITLE_INPUT, marking: { tlp: 'RED', persons: ['second@cert'] } },
    ];
    await reviseAdvisory(hub, AUTHOR, { name: first.name, expectViewKey: first.viewKey, portions });

    expect(await readAdvisory(hub, aViewer('nobody'), { name: first.name, revisionId: first.revisionId })).toBeNull();
  });

  it('finds the view of a time, and none of a time to come', async () => {
    const hub = new FakeAdvisories();
    const { first, second } = await twiceRevised(hub);
    const asOf = (time: Date) =>
      readAdvisory(hub, aViewer('nobody'), { name: first.name, revisionId: null, asOf: time });
    const now = hub.clock.now().getTime();

    expect(await asOf(first.updatedAt)).toMatchObject({ revision: 1, summary: 'A summary' });
    expect(await asOf(second.updatedAt)).toMatchObject({ revision: 2, summary: null });
    expect(await asOf(new Date(now + 5_000))).toMatchObject({ revision: 2 });
    await expect(asOf(new Date(now + 5_001))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('takes a revision or a time, and not both', async () => {
    const hub = new FakeAdvisories();
    const { name, revisionId, updatedAt } = await publishedBy(hub);

    await expect(readAdvisory(hub, AUTHOR, { name, revisionId, asOf: updatedAt })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});
