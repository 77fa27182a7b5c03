import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../auth/model/viewer.js';
import type { PortionInput } from '../model/advisory-input.js';
import { AUTHOR } from '../model/fake-world.js';
import { aPortionInput, asReadBack, TITLE_INPUT } from '../model/input/fake-input.js';
import { checkAdvisory } from './check-advisory.js';
import { draftAdvisory } from './draft-advisory.js';
import { FakeAdvisories } from './fake-advisories.js';
import { drafted, publishedBy, readBy } from './fake-authoring.js';
import { markPortions } from './mark-portions.js';
import { publishAdvisory } from './publish-advisory.js';
import { reviseAdvisory } from './revise-advisory.js';

const SOURCE: PortionInput = aPortionInput('SOURCE', { source: true });
const AGENCY = { tlp: 'AMBER', organizations: ['national-cert'] };
const narrow: PortionInput = { ...aPortionInput('IMPACT', { text: 'It concerns 48,213 people.' }), marking: AGENCY };
const wide: PortionInput = aPortionInput('SUMMARY', { text: 'Some 48213 people are written to.' });
const LEAKING = [TITLE_INPUT, SOURCE, narrow, wide];
const LEAK = { code: 'LEAK_NUMBER', path: ['portions', '3'], otherPath: ['portions', '2'] };

type Answer = { readonly ok: boolean; readonly value?: { readonly warnings: readonly object[] } };
const warnings = (answer: Answer): readonly object[] => answer.value?.warnings ?? [{ refused: true }];

describe('a warning of what leaks', () => {
  it('comes with a draft, a check, a revision and a publication, with both places', async () => {
    const hub = new FakeAdvisories();
    const input = { kind: 'INCIDENT' as const, portions: LEAKING };

    expect(warnings(await draftAdvisory(hub, AUTHOR, input))).toMatchObject([LEAK]);
    expect(warnings(await checkAdvisory(hub, AUTHOR, input))).toMatchObject([LEAK]);
    const { name } = await drafted(hub, LEAKING);
    expect(warnings(await publishAdvisory(hub, AUTHOR, { name }))).toMatchObject([LEAK]);
    const view = await readBy(hub, AUTHOR, name);
    const portions = [...(view ? asReadBack(view) : []), aPortionInput('OTHER', { text: 'More' })];
    const change = { name, expectViewKey: view?.viewKey ?? '', portions };
    expect(warnings(await reviseAdvisory(hub, AUTHOR, change))).toMatchObject([LEAK]);
  });

  it('tells nothing of a portion that its author does not see', async () => {
    const hub = new FakeAdvisories();
    const { name } = await publishedBy(hub, [TITLE_INPUT, SOURCE, narrow]);
    const lower: Viewer = { ...AUTHOR, ceiling: 'GREEN' };
    const view = await readBy(hub, lower, name);
    const portions = [...(view ? asReadBack(view) : []), wide];

    const revised = await reviseAdvisory(hub, lower, { name, expectViewKey: view?.viewKey ?? '', portions });

    expect(warnings(revised)).toEqual([]);
  });

  it('names the source where its readers are not told of it', async () => {
    const text = 'Ask meridian-labs, or its neighbours.';
    const portions = [TITLE_INPUT, aPortionInput('SUMMARY', { text })];

    expect(warnings(await draftAdvisory(new FakeAdvisories(), AUTHOR, { kind: 'INCIDENT', portions }))).toMatchObject([
      { code: 'LEAK_SOURCE', path: ['portions', '1'] },
    ]);
  });

  it('is given of open portions where weights are at stake', async () => {
    const portions = [
      { ...TITLE_INPUT, marking: AGENCY },
      { ...SOURCE, marking: AGENCY },
      { ...wide, marking: { tlp: 'GREEN' } },
    ];

    expect(
      warnings(await draftAdvisory(new FakeAdvisories(), AUTHOR, { kind: 'WEIGHT_SECURITY', portions })),
    ).toMatchObject([{ code: 'WIDE_WEIGHT_SECURITY', path: ['portions', '2'] }]);
  });

  it('is given of a marking that is wider than before, and not of one that is tighter', async () => {
    const hub = new FakeAdvisories();
    const { name } = await publishedBy(hub, [TITLE_INPUT, SOURCE, narrow]);
    const mark = async (marking: PortionInput['marking']) => {
      const view = await readBy(hub, AUTHOR, name);
      const portions = (view ? asReadBack(view) : []).map((portion) =>
        portion.type === 'IMPACT' ? { ...portion, marking } : portion,
      );
      return warnings(await reviseAdvisory(hub, AUTHOR, { name, expectViewKey: view?.viewKey ?? '', portions }));
    };

    expect(await mark({ tlp: 'GREEN' })).toMatchObject([{ code: 'OPENED_WIDER', path: ['portions', '2'] }]);
    expect(await mark(AGENCY)).toEqual([]);
  });

  it('is given of a portion that is marked anew, and not of what stood so before', async () => {
    const hub = new FakeAdvisories();
    const published = await publishedBy(hub, [TITLE_INPUT, SOURCE, wide, narrow]);
    const mark = async (type: PortionInput['type'], marking: PortionInput['marking']) => {
      const view = await readBy(hub, AUTHOR, published.name);
      const marks = (view?.portions ?? []).flatMap(({ id, ...portion }) =>
        portion.type === type ? [{ portion: id, marking }] : [],
      );
      return warnings(
        await markPortions(hub, AUTHOR, { name: published.name, expectViewKey: view?.viewKey ?? '', marks }),
      );
    };

    expect(await mark('TITLE', { tlp: 'GREEN' })).toEqual([]);
    expect(await mark(wide.type, AGENCY)).toEqual([]);
    expect(await mark(wide.type, { tlp: 'GREEN' })).toMatchObject([
      { code: 'OPENED_WIDER', path: ['marks', '0'] },
      { path: ['marks', '0'], otherPath: ['portions', '3'] },
    ]);
  });
});
