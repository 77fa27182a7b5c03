import { describe, expect, it } from 'vitest';
import { aViewer, AUTHOR } from '../model/fake-world.js';
import { FakeAdvisories } from './fake-advisories.js';
import { drafted, publishedBy, readBy } from './fake-authoring.js';
import { findAdvisories } from './find-advisories.js';

describe('finding advisories by their names', () => {
  it('answers each as it is read alone, in the order asked and in any case', async () => {
    const hub = new FakeAdvisories();
    const [one, other] = [await publishedBy(hub), await publishedBy(hub)];
    const reader = aViewer('handler@cert');

    const found = await findAdvisories(hub, reader, { names: [other.name.toLowerCase(), one.name, other.name] });

    const [first, second] = [await readBy(hub, reader, other.name), await readBy(hub, reader, one.name)];
    expect(found).toEqual([first, second, first]);
  });

  it('answers what is not seen as a name that nobody ever used, and as no name at all', async () => {
    const hub = new FakeAdvisories();
    const { name } = await drafted(hub);
    const names = [name, 'SMK-00000-00000', 'nonsense', ''];

    expect(await findAdvisories(hub, aViewer('handler@cert'), { names })).toEqual([null, null, null, null]);
    expect(await findAdvisories(hub, AUTHOR, { names: [name] })).toMatchObject([{ name, state: 'DRAFT' }]);
  });
});
