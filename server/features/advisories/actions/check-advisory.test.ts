import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../auth/model/viewer.js';
import type { OrganizationHandle } from '../../markings/model/marking.js';
import type { CheckAdvisoryInput, PortionInput } from '../model/advisory-input.js';
import { aViewer, AUTHOR } from '../model/fake-world.js';
import { aPortionInput, asReadBack, TITLE_INPUT } from '../model/input/fake-input.js';
import type { NamedAudience } from '../model/preview/audience.js';
import { checkAdvisory } from './check-advisory.js';
import type { CheckedAdvisory } from './check-advisory.js';
import { FakeAdvisories } from './fake-advisories.js';
import { drafted, publishedBy, readBy } from './fake-authoring.js';
import { matrixOfChecked, previewOfChecked } from './preview-checked.js';

const FOR_AGENCY: PortionInput = {
  ...aPortionInput('IMPACT', { text: 'For the agency' }),
  marking: { tlp: 'AMBER', organizations: ['national-cert'] },
};
const AGENCY: NamedAudience = { is: 'organization', organization: 'national-cert' as OrganizationHandle };

async function checked(
  hub: FakeAdvisories,
  input: Partial<CheckAdvisoryInput>,
  viewer: Viewer = AUTHOR,
): Promise<CheckedAdvisory> {
  const result = await checkAdvisory(hub, viewer, { kind: 'INCIDENT', portions: [TITLE_INPUT], ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const textsFor = async (hub: FakeAdvisories, { publication }: CheckedAdvisory, audience: NamedAudience) =>
  (await previewOfChecked(hub, AUTHOR, { publication, audience }))?.portions.map(({ type, content }) =>
    content?.is === 'prose' ? content.text : `${type} withheld`,
  );

describe('checking an advisory', () => {
  it('shows what an audience would see, and writes nothing', async () => {
    const hub = new FakeAdvisories();

    const draft = await checked(hub, { portions: [TITLE_INPUT, FOR_AGENCY] });

    expect(await textsFor(hub, draft, { is: 'public' })).toEqual([TITLE_INPUT.content.text, 'IMPACT withheld']);
    expect(await textsFor(hub, draft, AGENCY)).toEqual([TITLE_INPUT.content.text, 'For the agency']);
    expect(hub.revisionCount).toBe(0);
  });

  it('shows nothing to whom nothing is marked for', async () => {
    const hub = new FakeAdvisories();
    const title = { ...TITLE_INPUT, marking: FOR_AGENCY.marking };

    expect(await textsFor(hub, await checked(hub, { portions: [title] }), { is: 'public' })).toBeUndefined();
  });

  it('reads a revision of a draft as if that were published now', async () => {
    const hub = new FakeAdvisories();
    const { name } = await drafted(hub, [TITLE_INPUT, FOR_AGENCY]);
    const view = await readBy(hub, AUTHOR, name);

    const again = await checked(hub, { name, portions: view ? asReadBack(view) : [] });

    expect(await textsFor(hub, again, AGENCY)).toEqual([TITLE_INPUT.content.text, 'For the agency']);
    expect(again.warnings.map(({ code }) => code)).toEqual(['NOTHING_CHANGED']);
  });

  it('tells its author nothing of a portion above the ceiling of its token', async () => {
    const hub = new FakeAdvisories();
    const { name } = await publishedBy(hub, [TITLE_INPUT, FOR_AGENCY]);
    const lower: Viewer = { ...AUTHOR, ceiling: 'GREEN' };
    const view = await readBy(hub, lower, name);

    const revision = await checked(hub, { name, portions: view ? asReadBack(view) : [] }, lower);

    expect(await textsFor(hub, revision, AGENCY)).toEqual([TITLE_INPUT.content.text]);
    const matrix = await matrixOfChecked(hub, lower, { publication: revision.publication, audiences: [AGENCY] });
    expect(matrix.rows.map(({ portion }) => portion.type)).toEqual(['TITLE']);
  });

  it.each([
    { who: 'a reader', account: 'reader@meridian', input: {}, kind: 'forbidden' },
    { who: 'an author without a title', account: 'author@meridian', input: { portions: [] }, kind: 'invalid-input' },
    { who: 'a name of nothing', account: 'author@meridian', input: { name: 'SMK-00000-00000' }, kind: 'not-found' },
  ])('refuses $who as the mutation would', async ({ account, input, kind }) => {
    const result = await checkAdvisory(new FakeAdvisories(), aViewer(account), {
      ...{ kind: 'INCIDENT', portions: [TITLE_INPUT] },
      ...input,
    });

    expect(result).toMatchObject({ ok: false, refusal: { kind } });
  });

  it('refuses a check of another organization’s advisory, and is limited as writes are', async () => {
    const hub = new FakeAdvisories();
    const { name } = await publishedBy(hub);
    const check = (input: object) =>
      checkAdvisory(hub, aViewer('handler@cert'), { kind: 'INCIDENT', portions: [TITLE_INPUT], ...input });

    expect(await check({ name })).toMatchObject({ refusal: { kind: 'forbidden' } });
    hub.limited = { retryAfterSeconds: 3 };
    expect(await check({ name })).toEqual({ ok: false, refusal: { kind: 'rate-limited', retryAfterSeconds: 3 } });
  });
});
