import { describe, expect, it } from 'vitest';
import { aViewer, AUTHOR } from '../model/fake-world.js';
import { FakeAdvisories } from './fake-advisories.js';
import { done, drafted, publishedBy, readBy } from './fake-authoring.js';
import { withdrawAdvisory } from './withdraw-advisory.js';

describe('withdrawing', () => {
  it('leaves an advisory to be read, and tells the reason to whom its marking names', async () => {
    const hub = new FakeAdvisories();
    const { name } = await publishedBy(hub);

    const withdrawn = done(
      await withdrawAdvisory(hub, AUTHOR, { name, reason: 'A hoax', reasonMarking: { tlp: 'GREEN' } }),
    );

    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', revision: 2, withdrawalReason: 'A hoax' });
    expect(await readBy(hub, aViewer('reader@cert'), name)).toMatchObject({ withdrawalReason: 'A hoax' });
    expect(await readBy(hub, aViewer('nobody'), name)).toMatchObject({ state: 'WITHDRAWN', withdrawalReason: null });
  });

  it('tells the reason to the source alone when nothing is said of who may know', async () => {
    const hub = new FakeAdvisories();
    const { name } = await publishedBy(hub);
    await withdrawAdvisory(hub, AUTHOR, { name, reason: 'A hoax' });

    expect(await readBy(hub, aViewer('checker@meridian'), name)).toMatchObject({ withdrawalReason: 'A hoax' });
    expect(await readBy(hub, aViewer('handler@cert'), name)).toMatchObject({ withdrawalReason: null });
  });

  it('is for published advisories, with a reason', async () => {
    const hub = new FakeAdvisories();
    const draft = await drafted(hub);
    const { name } = await publishedBy(hub);

    expect(await withdrawAdvisory(hub, AUTHOR, { name: draft.name, reason: '' })).toMatchObject({
      refusal: { kind: 'wrong-state', state: 'DRAFT' },
    });
    expect(await withdrawAdvisory(hub, AUTHOR, { name, reason: ' ' })).toMatchObject({
      refusal: { problems: [{ code: 'TEXT_EMPTY', path: ['reason'] }] },
    });
  });
});
