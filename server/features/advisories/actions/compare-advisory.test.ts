import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../auth/model/viewer.js';
import type { Redacted } from '../../markings/model/redacted.js';
import type { PortionInput } from '../model/advisory-input.js';
import type { AdvisoryView } from '../model/advisory-view.js';
import type { ComparisonView } from '../model/comparison/comparison-view.js';
import { aViewer, AUTHOR } from '../model/fake-world.js';
import { aPortionInput, asReadBack, TITLE_INPUT } from '../model/input/fake-input.js';
import { compareAdvisory } from './compare-advisory.js';
import { FakeAdvisories } from './fake-advisories.js';
import { done, publishedBy } from './fake-authoring.js';
import { reviseAdvisory } from './revise-advisory.js';

const visitor = aViewer('nobody');
const amber = { tlp: 'AMBER', organizations: ['national-cert'] };
const BEGUN: readonly PortionInput[] = [
  TITLE_INPUT,
  aPortionInput('SUMMARY', { text: 'In 120 trials' }),
  aPortionInput('SEVERITY', { severity: { scheme: 'CVSS_V3_1', value: '5' } }),
  { ...aPortionInput('IMPACT', { text: 'What comes of it' }), marking: amber },
];

type Change = (portions: readonly PortionInput[]) => readonly PortionInput[];

/** What readers are told of one change: each portion by its type, with what became of it. */
async function compared(change: Change, ...viewers: readonly Viewer[]) {
  const hub = new FakeAdvisories();
  const first = await publishedBy(hub, BEGUN);
  await revised(hub, first, change);
  const seen = viewers.map((viewer) => compareAdvisory(hub, viewer, { ...fromFirst(first), to: null }));
  return (await Promise.all(seen)).map((comparison) => comparison && inShort(comparison));
}

function fromFirst({ name, revisionId }: AdvisoryView): { readonly name: string; readonly from: string } {
  return { name, from: revisionId };
}

async function revised(hub: FakeAdvisories, view: AdvisoryView, change: Change): Promise<Redacted<AdvisoryView>> {
  const portions = change(asReadBack(view));
  return done(await reviseAdvisory(hub, AUTHOR, { name: view.name, expectViewKey: view.viewKey, portions }));
}

const inShort = ({ portions }: ComparisonView) =>
  portions.map(({ before, after, differences }) => [(after ?? before)?.type, ...differences].join(' '));

const at =
  (place: number, parts: Partial<PortionInput>): Change =>
  (portions) =>
    portions.map((portion, index) => (index === place ? { ...portion, ...parts } : portion));

describe('a comparison of two revisions', () => {
  it.each<[string, Change, readonly string[]]>([
    ['says what was added', (all) => [...all, aPortionInput('LEGAL', { text: 'New' })], ['LEGAL ADDED']],
    ['says what was removed', (all) => all.toSpliced(1, 1), ['SUMMARY REMOVED']],
    ['says what was changed', at(1, { content: { text: 'In 400 trials' } }), ['SUMMARY CHANGED']],
    ['says what was marked anew', at(1, { marking: { tlp: 'GREEN' } }), ['SUMMARY REMARKED']],
    [
      'says it of one portion together',
      at(1, { marking: { tlp: 'GREEN' }, content: { text: 'In 400 trials' } }),
      ['SUMMARY CHANGED REMARKED'],
    ],
    ['says what was moved', ([first, ...rest]) => [...rest, ...(first ? [first] : [])], ['TITLE MOVED']],
    ['says nothing of what stayed', at(1, { lang: 'en' }), []],
  ])('%s', async (_, change, expected) => {
    expect(await compared(change, AUTHOR)).toEqual([expected]);
  });

  it('is made of the words and fields that differ', async () => {
    const hub = new FakeAdvisories();
    const first = await publishedBy(hub, BEGUN);
    await revised(hub, first, (all) =>
      at(1, { content: { text: 'In 400 trials' } })(
        at(2, { content: { severity: { scheme: 'CVSS_V3_1', value: '9.1' } } })(all),
      ),
    );

    const comparison = await compareAdvisory(hub, visitor, { ...fromFirst(first), to: null });

    expect(comparison?.portions.map(({ words, fields }) => ({ words, fields }))).toEqual([
      {
        words: [
          { is: 'SAME', text: 'In ' },
          { is: 'REMOVED', text: '120' },
          { is: 'ADDED', text: '400' },
          { is: 'SAME', text: ' trials' },
        ],
        fields: [],
      },
      {
        words: null,
        fields: [
          { field: 'level', before: 'MEDIUM', after: 'CRITICAL' },
          { field: 'value', before: '5', after: '9.1' },
        ],
      },
    ]);
  });

  it('holds nothing of a portion that was narrowed since, in neither view', async () => {
    const hub = new FakeAdvisories();
    const first = await publishedBy(hub, BEGUN);
    const second = await revised(hub, first, at(1, { content: { text: 'A secret was here' } }));
    await revised(hub, second, at(1, { marking: amber, content: { text: 'A harmless text' } }));

    const comparison = await compareAdvisory(hub, visitor, { ...fromFirst(first), to: second.revisionId });
    const later = await compareAdvisory(hub, visitor, { ...fromFirst(first), to: null });

    expect(JSON.stringify([comparison, later])).not.toMatch(/secret|120 trials|harmless/);
    expect(comparison?.portions).toEqual([]);
  });

  it('tells each reader of its own change alone', async () => {
    const opened = at(3, { marking: { tlp: 'CLEAR' } });

    const [toVisitor, toHandler] = await compared(opened, visitor, aViewer('handler@cert'));

    expect(toVisitor).toEqual(['IMPACT OPENED REMARKED']);
    expect(toHandler).toEqual(['IMPACT REMARKED']);
  });

  it('tells of a placeholder that it came and went, and nothing more', async () => {
    const hub = new FakeAdvisories();
    const first = await publishedBy(hub, BEGUN);
    const hidden = { ...aPortionInput('LEGAL', { text: 'For few' }), marking: amber };
    const second = await revised(hub, first, (all) => [...all, hidden]);
    const ask = async (from: string, to: string) => {
      const comparison = await compareAdvisory(hub, visitor, { name: first.name, from, to });
      return comparison?.portions.map(({ differences, before, after, words, fields }) => ({
        differences,
        said: [before?.content, after?.content, words, ...fields].filter(Boolean),
      }));
    };

    expect(await ask(first.revisionId, second.revisionId)).toEqual([{ differences: ['ADDED'], said: [] }]);
    expect(await ask(second.revisionId, first.revisionId)).toEqual([{ differences: ['REMOVED'], said: [] }]);
  });

  it('is none of a revision that changed nothing for its reader, nor of one that there is not', async () => {
    const hub = new FakeAdvisories();
    const first = await publishedBy(hub, BEGUN);
    const second = await revised(hub, first, at(3, { content: { text: 'Worse' } }));
    const ask = (from: string, to: string | null, name: string = first.name) =>
      compareAdvisory(hub, visitor, { name, from, to });

    expect(await ask(first.revisionId, second.revisionId)).toBeNull();
    expect(await ask(second.revisionId, null)).toBeNull();
    expect(await ask('nothing', null)).toBeNull();
    expect(await ask(first.revisionId, 'nothing')).toBeNull();
    expect(await ask(first.revisionId, null, 'SMK-00000-00000')).toBeNull();
    expect(await ask(first.revisionId, null)).not.toBeNull();
  });
});
