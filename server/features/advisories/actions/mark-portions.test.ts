import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../auth/model/viewer.js';
import type { MarkingInput, MarkPortionsInput, PortionInput } from '../model/advisory-input.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import { aViewer, AUTHOR } from '../model/fake-world.js';
import { aPortionInput, TITLE_INPUT } from '../model/input/fake-input.js';
import { FakeAdvisories } from './fake-advisories.js';
import { done, drafted, publishedBy, readBy } from './fake-authoring.js';
import { markPortions } from './mark-portions.js';
import { publishAdvisory } from './publish-advisory.js';
import { readAdvisory } from './read-advisory.js';
import { reviseAdvisory } from './revise-advisory.js';
import { withdrawAdvisory } from './withdraw-advisory.js';

const CERT: MarkingInput = { tlp: 'AMBER', organizations: ['national-cert'] };
const SAMPLE: PortionInput = aPortionInput('PROMPT_SAMPLE', { text: 'The sample' });
const IMPACT: PortionInput = aPortionInput('IMPACT', { text: 'What comes of it' }, 'GREEN');

function marks(
  view: AdvisoryView,
  [type, marking]: readonly [PortionInput['type'], MarkingInput],
  parts: Partial<MarkPortionsInput> = {},
): MarkPortionsInput {
  const chosen = view.portions.filter((portion) => portion.type === type);
  return {
    name: view.name,
    expectViewKey: view.viewKey,
    marks: chosen.map(({ id }) => ({ portion: id, marking })),
    ...parts,
  };
}

describe('marking portions', () => {
  it('takes a portion from whoever may not read it any more, and changes nothing else', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub, [TITLE_INPUT, SAMPLE, IMPACT]);

    const marked = done(await markPortions(hub, AUTHOR, marks(view, ['PROMPT_SAMPLE', CERT])));

    expect(marked.portions.map(({ id, position, content }) => [id, position, content])).toEqual(
      view.portions.map(({ id, position, content }) => [id, position, content]),
    );
    expect(await readBy(hub, aViewer('nobody'), view.name)).toMatchObject({
      revision: 2,
      withheldCount: 2,
      portions: [{ type: 'TITLE' }, { type: 'PROMPT_SAMPLE', content: null, marking: { tlp: 'AMBER' } }, {}],
    });
    expect((await readBy(hub, aViewer('handler@cert'), view.name))?.withheldCount).toBe(0);
  });

  it('narrows the revisions before', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub, [TITLE_INPUT, SAMPLE]);

    done(await markPortions(hub, AUTHOR, marks(view, ['PROMPT_SAMPLE', CERT])));

    const past = { name: view.name, revisionId: view.revisionId };
    const [toVisitor, toHandler] = await Promise.all(
      ['nobody', 'handler@cert'].map((account) => readAdvisory(hub, aViewer(account), past)),
    );
    expect(toVisitor?.portions.map(({ type }) => type)).toEqual(['TITLE']);
    expect(toHandler?.portions.map(({ content }) => content === null)).toEqual([false, false]);
  });

  it('opens a portion from its own revision on, and never what it said before', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub, [TITLE_INPUT, { ...SAMPLE, marking: CERT }]);

    done(await markPortions(hub, AUTHOR, marks(view, ['PROMPT_SAMPLE', { tlp: 'CLEAR' }])));

    expect((await readBy(hub, aViewer('nobody'), view.name))?.withheldCount).toBe(0);
    const past = await readAdvisory(hub, aViewer('nobody'), { name: view.name, revisionId: view.revisionId });
    expect(past?.portions[1]?.content).toBeNull();
  });

  it('hides that there is a portion, where its author says so', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub, [TITLE_INPUT, SAMPLE]);
    const portion = view.portions[1]?.id ?? '';

    const input = marks(view, ['TITLE', TITLE_INPUT.marking], {
      marks: [{ portion, marking: CERT, presence: 'HIDDEN' }],
    });
    done(await markPortions(hub, AUTHOR, input));

    expect(await readBy(hub, aViewer('nobody'), view.name)).toMatchObject({ portions: [{ type: 'TITLE' }] });
  });

  it('of a draft is kept for its publication', async () => {
    const hub = new FakeAdvisories();
    const view = await drafted(hub, [TITLE_INPUT, SAMPLE]);

    const marked = done(await markPortions(hub, AUTHOR, marks(view, ['PROMPT_SAMPLE', CERT])));
    done(await publishAdvisory(hub, AUTHOR, { name: view.name }));

    expect(marked).toMatchObject({ state: 'DRAFT', revision: 1 });
    expect((await readBy(hub, aViewer('nobody'), view.name))?.withheldCount).toBe(1);
  });

  it('is said in the audit log, by labels alone', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub, [TITLE_INPUT, SAMPLE, SAMPLE]);

    done(await markPortions(hub, AUTHOR, marks(view, ['PROMPT_SAMPLE', CERT])));

    const detail = { 'TLP:CLEAR to TLP:AMBER': 2, highest: 'TLP:AMBER' };
    expect(hub.auditEntries).toEqual([{ act: 'portions.marked', subject: view.name, detail }]);
  });

  it('as they are marked already writes nothing, and says so', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub, [TITLE_INPUT, SAMPLE]);
    const count = hub.revisionCount;

    const result = await markPortions(hub, AUTHOR, marks(view, ['PROMPT_SAMPLE', SAMPLE.marking]));

    expect(result).toMatchObject({ value: { warnings: [{ code: 'NOTHING_CHANGED', path: ['marks'] }] } });
    expect(hub.revisionCount).toBe(count);
    expect(hub.auditEntries).toEqual([]);
  });
});

describe('marking portions of what was withdrawn', () => {
  async function withdrawn(hub: FakeAdvisories, portions: readonly PortionInput[]): Promise<AdvisoryView> {
    const { name } = await publishedBy(hub, portions);
    return done(await withdrawAdvisory(hub, AUTHOR, { name, reason: 'A hoax' }));
  }

  it('keeps them from more readers, and leaves it withdrawn', async () => {
    const hub = new FakeAdvisories();
    const view = await withdrawn(hub, [TITLE_INPUT, SAMPLE]);

    const marked = done(await markPortions(hub, AUTHOR, marks(view, ['PROMPT_SAMPLE', CERT])));

    expect(marked).toMatchObject({ state: 'WITHDRAWN', revision: 3, withdrawalReason: 'A hoax' });
    expect(await readBy(hub, aViewer('nobody'), view.name)).toMatchObject({ state: 'WITHDRAWN', withheldCount: 1 });
  });

  it.each<[string, MarkingInput]>([
    ['everybody', { tlp: 'CLEAR' }],
    ['other recipients', { tlp: 'AMBER', organizations: ['tern-cloud'] }],
  ])('does not open them to %s', async (_, marking) => {
    const hub = new FakeAdvisories();
    const view = await withdrawn(hub, [TITLE_INPUT, { ...SAMPLE, marking: CERT }]);

    expect(await markPortions(hub, AUTHOR, marks(view, ['PROMPT_SAMPLE', marking]))).toMatchObject({
      refusal: { problems: [{ code: 'WITHDRAWN_NOT_OPENED', path: ['marks', '0', 'marking'] }] },
    });
  });
});

describe('marks that are refused', () => {
  it('are all told at once, with their places', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub, [TITLE_INPUT, SAMPLE]);
    const [title] = view.portions.map(({ id }) => id);

    const result = await markPortions(hub, AUTHOR, {
      ...{ name: view.name, expectViewKey: view.viewKey, idempotencyKey: '' },
      marks: [
        { portion: 'nothing', marking: CERT },
        { portion: title ?? '', marking: { tlp: 'AMBER', organizations: ['nobody'] } },
        { portion: title?.toUpperCase() ?? '', marking: CERT },
      ],
    });

    expect(result).toMatchObject({
      refusal: {
        problems: [
          { code: 'UNKNOWN_PORTION', path: ['marks', '0', 'portion'] },
          { path: ['marks', '1', 'marking', 'organizations', '0'] },
          { code: 'PORTION_REPEATED', path: ['marks', '2', 'portion'] },
          { path: ['idempotencyKey'] },
        ],
      },
    });
  });

  it('are more than an advisory has portions', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub);
    const many = Array.from({ length: 201 }, () => ({ portion: 'nothing', marking: CERT }));

    expect(await markPortions(hub, AUTHOR, marks(view, ['TITLE', CERT], { marks: many }))).toMatchObject({
      refusal: { problems: [{ code: 'TOO_MANY_PORTIONS', path: ['marks'] }] },
    });
  });

  it('name a portion above the ceiling of the token, like one that is not there', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub, [TITLE_INPUT, { ...SAMPLE, marking: CERT }]);
    const lower: Viewer = { ...AUTHOR, ceiling: 'GREEN' };
    const { viewKey = '' } = (await readBy(hub, lower, view.name)) ?? {};

    const input = marks(view, ['PROMPT_SAMPLE', { tlp: 'CLEAR' }], { expectViewKey: viewKey });
    const result = await markPortions(hub, lower, input);

    expect(result).toMatchObject({ refusal: { problems: [{ code: 'UNKNOWN_PORTION' }] } });
  });

  it('would leave their author nothing to see', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub, [TITLE_INPUT]);
    const lower: Viewer = { ...AUTHOR, ceiling: 'CLEAR' };
    const { viewKey = '' } = (await readBy(hub, lower, view.name)) ?? {};

    const result = await markPortions(hub, lower, marks(view, ['TITLE', CERT], { expectViewKey: viewKey }));

    expect(result).toMatchObject({ refusal: { problems: [{ code: 'CEILING_TOO_LOW', path: ['marks'] }] } });
  });

  it('were made from a view that is no longer the newest', async () => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub, [TITLE_INPUT, SAMPLE]);
    const newer = done(
      await reviseAdvisory(hub, AUTHOR, { name: view.name, expectViewKey: view.viewKey, portions: [TITLE_INPUT] }),
    );

    expect(await markPortions(hub, AUTHOR, marks(view, ['PROMPT_SAMPLE', CERT]))).toEqual({
      ok: false,
      refusal: { kind: 'stale-revision', viewKey: newer.viewKey },
    });
  });

  it.each([
    ['forbidden', 'checker@meridian'],
    ['forbidden', 'nobody'],
  ])('are %s to %s, who sees the advisory', async (kind, account) => {
    const hub = new FakeAdvisories();
    const view = await publishedBy(hub);

    expect(await markPortions(hub, aViewer(account), marks(view, ['TITLE', CERT]))).toMatchObject({
      refusal: { kind },
    });
  });

  it('are of an advisory that their author does not see', async () => {
    const hub = new FakeAdvisories();
    const view = await drafted(hub);

    expect(await markPortions(hub, aViewer('handler@cert'), marks(view, ['TITLE', CERT]))).toEqual({
      ok: false,
      refusal: { kind: 'not-found' },
    });
  });
});

it('marks sent again under their key are answered with the advisory as it is now', async () => {
  const hub = new FakeAdvisories();
  const view = await publishedBy(hub, [TITLE_INPUT, SAMPLE]);
  const input = marks(view, ['PROMPT_SAMPLE', CERT], { idempotencyKey: 'k' });
  const first = done(await markPortions(hub, AUTHOR, input));

  expect(done(await markPortions(hub, AUTHOR, input))).toEqual(first);
});
