import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../auth/model/viewer.js';
import type { PortionInput, ReviseAdvisoryInput } from '../model/advisory-input.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import { aViewer, AUTHOR, EVERYONE } from '../model/fake-world.js';
import { aPortionInput, asReadBack, TITLE_INPUT } from '../model/input/fake-input.js';
import { FakeAdvisories } from './fake-advisories.js';
import { done, drafted, publishedBy, readBy } from './fake-authoring.js';
import { reviseAdvisory } from './revise-advisory.js';
import { withdrawAdvisory } from './withdraw-advisory.js';

const DETAIL: PortionInput = {
  ...aPortionInput('TECHNICAL_DETAIL', { text: 'The steps' }),
  marking: { tlp: 'AMBER', organizations: ['national-cert'] },
};

function revision(view: AdvisoryView, parts: Partial<ReviseAdvisoryInput> = {}): ReviseAdvisoryInput {
  return { name: view.name, expectViewKey: view.viewKey, portions: asReadBack(view), ...parts };
}

async function everyonesView(hub: FakeAdvisories, name: string): Promise<readonly unknown[]> {
  return Promise.all(EVERYONE.map((viewer) => readBy(hub, viewer, name)));
}

describe('a revision', () => {
  it('of a published advisory is published at once', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub, [TITLE_INPUT, DETAIL]);

    const revised = done(
      await reviseAdvisory(
        hub,
        AUTHOR,
        revision(view, { portions: [...asReadBack(view), aPortionInput('SUMMARY', { text: 'More' })] }),
      ),
    );

    expect(revised).toMatchObject({ state: 'PUBLISHED', revision: 2, summary: 'More' });
    expect(await readBy(hub, aViewer('nobody'), view.name)).toMatchObject({
      revision: 2,
      summary: 'More',
      withheldCount: 1,
    });
  });

  it('of a draft is saved and seen by nobody else', async () => {
    const hub = new FakeAdvisories();
    const view = await drafted(hub);

    const saved = done(await reviseAdvisory(hub, AUTHOR, revision(view, { portions: [...asReadBack(view), DETAIL] })));

    expect(saved).toMatchObject({ state: 'DRAFT', revision: 1 });
    expect(saved.portions.map(({ type }) => type)).toEqual(['TITLE', 'SOURCE', 'TECHNICAL_DETAIL']);
    expect(await readBy(hub, aViewer('handler@cert'), view.name)).toBeNull();
  });

  it.each([
    ['published', publishedBy],
    ['drafted', drafted],
  ])('that sends back what was read of a %s advisory writes nothing, and says so', async (_, made) => {
    const hub = new FakeAdvisories();
    const view = await made(hub, [TITLE_INPUT, DETAIL]);
    const [before, count] = [await everyonesView(hub, view.name), hub.revisionCount];

    const result = await reviseAdvisory(hub, AUTHOR, revision(view, { note: 'Nothing' }));

    expect(result).toMatchObject({
      ok: true,
      value: { warnings: [{ code: 'NOTHING_CHANGED' }, { code: 'NOTE_NOT_KEPT' }] },
    });
    expect(hub.revisionCount).toBe(count);
    expect(await everyonesView(hub, view.name)).toEqual(before);
  });

  it('warns that a draft keeps no note', async () => {
    const hub = new FakeAdvisories();
    const view = await drafted(hub);

    const result = await reviseAdvisory(hub, AUTHOR, revision(view, { note: 'A note', portions: [TITLE_INPUT] }));

    expect(result).toMatchObject({ value: { warnings: [{ code: 'NOTE_NOT_KEPT', path: ['note'] }] } });
  });

  it('made from a view that is no longer the newest is stale', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub);
    const newer = done(await reviseAdvisory(hub, AUTHOR, revision(view, { portions: [TITLE_INPUT, DETAIL] })));

    expect(await reviseAdvisory(hub, AUTHOR, revision(view, { portions: [] }))).toEqual({
      ok: false,
      refusal: { kind: 'stale-revision', viewKey: newer.viewKey },
    });
  });

  it('may be made from the view of a colleague that shows the same', async () => {
    const hub = new FakeAdvisories();
    const { name } = await publishedBy(hub);
    const colleague = aViewer('writer@meridian');
    const view = await readBy(hub, colleague, name);
    if (view === null) throw new Error('The colleague sees nothing.');

    const result = await reviseAdvisory(hub, AUTHOR, revision(view, { portions: [TITLE_INPUT, DETAIL] }));

    expect(view.viewKey).not.toBe((await readBy(hub, AUTHOR, name))?.viewKey);
    expect(result.ok).toBe(true);
  });

  it('of a withdrawn advisory is refused before anything of its input is looked at', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub);
    await withdrawAdvisory(hub, AUTHOR, { name: view.name, reason: 'A hoax' });

    expect(await reviseAdvisory(hub, AUTHOR, revision(view, { portions: [] }))).toEqual({
      ok: false,
      refusal: { kind: 'wrong-state', state: 'WITHDRAWN' },
    });
  });

  it.each<[string, string, Viewer]>([
    ['forbidden', 'its REVIEWER', aViewer('checker@meridian')],
    ['forbidden', 'an AUTHOR elsewhere who sees it', { ...aViewer('handler@tern'), roles: ['AUTHOR'] }],
    ['forbidden', 'a visitor', aViewer('nobody')],
  ])('is %s to %s', async (kind, _, viewer) => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub);

    expect(await reviseAdvisory(hub, viewer, revision(view))).toMatchObject({ refusal: { kind } });
  });

  it('of an advisory that is not seen is answered like that of a name nobody ever used', async () => {
    const hub = new FakeAdvisories();
    const view = await drafted(hub);
    const names = [view.name, 'SMK-00000-00000', 'no name at all'];

    const answers = await Promise.all(
      names.map((name) => reviseAdvisory(hub, aViewer('handler@cert'), { ...revision(view), name })),
    );

    expect(answers).toEqual(names.map(() => ({ ok: false, refusal: { kind: 'not-found' } })));
  });

  it('reads a note and its marking with the rest of the input', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub);
    const portions = [...asReadBack(view), DETAIL];

    const refused = await reviseAdvisory(
      hub,
      AUTHOR,
      revision(view, { portions, note: '<i>', noteMarking: { tlp: 'AMBER' } }),
    );

    expect(refused).toMatchObject({
      refusal: {
        problems: [
          { code: 'RAW_HTML', path: ['note'] },
          { code: 'AUDIENCE_MISSING', path: ['noteMarking'] },
        ],
      },
    });
  });

  it('repeated under its key is answered as it is now, and not made again', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub);
    const input = revision(view, { portions: [TITLE_INPUT, DETAIL], idempotencyKey: 'k' });
    const first = done(await reviseAdvisory(hub, AUTHOR, input));

    const second = done(await reviseAdvisory(hub, AUTHOR, { ...input, name: input.name.toLowerCase() }));

    expect(second).toEqual(first);
  });
});
