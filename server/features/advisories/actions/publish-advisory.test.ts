import { describe, expect, it } from 'vitest';
import { AUDIENCES, aViewer, AUTHOR } from '../model/fake-world.js';
import { aPortionInput, TITLE_INPUT } from '../model/input/fake-input.js';
import type { Marking } from '../../markings/model/marking.js';
import { FakeAdvisories } from './fake-advisories.js';
import { done, drafted, publishedBy, readBy } from './fake-authoring.js';
import { publishAdvisory } from './publish-advisory.js';

describe('publishing', () => {
  it('opens a draft to whom its markings name, under a new revision', async () => {
    const hub = new FakeAdvisories();
    const draft = await drafted(hub, [TITLE_INPUT, aPortionInput('SUMMARY', { text: 'For members' }, 'GREEN')]);

    const published = done(await publishAdvisory(hub, AUTHOR, { name: draft.name, expectViewKey: draft.viewKey }));

    expect(published).toMatchObject({ state: 'PUBLISHED', revision: 1 });
    expect(published.revisionId).not.toBe(draft.revisionId);
    expect(published.portions.map(({ id }) => id)).toEqual(draft.portions.map(({ id }) => id));
    expect(await readBy(hub, aViewer('nobody'), draft.name)).toMatchObject({
      summary: null,
      withheldCount: 1,
      revision: 1,
    });
    expect(await readBy(hub, aViewer('reader@cert'), draft.name)).toMatchObject({ summary: 'For members' });
  });

  it('is done once', async () => {
    const hub = new FakeAdvisories();
    const { name } = await publishedBy(hub);

    expect(await publishAdvisory(hub, AUTHOR, { name })).toEqual({
      ok: false,
      refusal: { kind: 'wrong-state', state: 'PUBLISHED' },
    });
  });

  it('is answered again under its key, though it is done', async () => {
    const hub = new FakeAdvisories();
    const { name } = await drafted(hub);
    const first = done(await publishAdvisory(hub, AUTHOR, { name, idempotencyKey: 'k' }));

    expect(done(await publishAdvisory(hub, AUTHOR, { name, idempotencyKey: 'k' }))).toEqual(first);
  });

  it('of a draft that was saved since is stale, if its author says what it started from', async () => {
    const hub = new FakeAdvisories();
    const { name, viewKey } = await drafted(hub);

    expect(await publishAdvisory(hub, AUTHOR, { name, expectViewKey: 'another' })).toEqual({
      ok: false,
      refusal: { kind: 'stale-revision', viewKey },
    });
  });

  it('says which portion would reach nobody, and nothing of one that its author does not see', async () => {
    let gone = false;
    const audiences = { ...AUDIENCES, membersOf: (marking: Marking) => (gone ? [] : AUDIENCES.membersOf(marking)) };
    const hub = new FakeAdvisories({ audiences });
    const marking = { tlp: 'AMBER', communities: ['frontier-developers'] };
    const detail = {
      ...aPortionInput('TECHNICAL_DETAIL', { text: 'The steps' }),
      marking,
      presence: 'HIDDEN' as const,
    };
    const { name } = await drafted(hub, [TITLE_INPUT, detail]);

    gone = true;
    const all = await publishAdvisory(hub, AUTHOR, { name });
    const some = done(await publishAdvisory(hub, { ...AUTHOR, ceiling: 'GREEN' }, { name }));

    expect(all).toMatchObject({ refusal: { problems: [{ message: expect.stringMatching(/^Portion 2: Nobody/) }] } });
    expect(some.portions.map(({ type }) => type)).toEqual(['TITLE']);
    expect(await readBy(hub, AUTHOR, name)).toMatchObject({ state: 'PUBLISHED', withheldCount: 0 });
  });

  it('reports a bad key with its path', async () => {
    const hub = new FakeAdvisories();
    const { name } = await drafted(hub);

    expect(await publishAdvisory(hub, AUTHOR, { name, idempotencyKey: '' })).toMatchObject({
      refusal: { problems: [{ code: 'IDEMPOTENCY_KEY_INVALID', path: ['idempotencyKey'] }] },
    });
  });
});
