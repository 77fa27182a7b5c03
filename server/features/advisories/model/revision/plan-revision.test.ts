import { describe, expect, it } from 'vitest';
import { isCleared } from '../../../markings/model/is-cleared.js';
import type { PortionInput } from '../advisory-input.js';
import { fileOf } from './fake-history.js';
import { aPortionInput, TITLE_INPUT } from '../input/fake-input.js';
import { carriedOut, planOf, published, revised, viewOf } from './fake-revisions.js';
import type { Edit } from './fake-revisions.js';
import { aViewer, AUTHOR, clearanceOfViewer } from '../fake-world.js';
import type { RevisionPlan } from '../revision-plan.js';

const amberFor = (...organizations: string[]): PortionInput => ({
  ...aPortionInput('TECHNICAL_DETAIL', { text: 'The steps' }),
  marking: { tlp: 'AMBER', organizations },
});

function detail(change: (portion: PortionInput) => PortionInput): Edit {
  return (portions) => portions.map((portion) => (portion.type === 'TECHNICAL_DETAIL' ? change(portion) : portion));
}

const remarkedFor = (...organizations: string[]): Edit =>
  detail((portion) => ({ ...portion, marking: { tlp: 'AMBER', organizations } }));

/** Who is told of a revision, of these. */
function told(plan: RevisionPlan | null, ...accounts: readonly string[]): readonly string[] {
  return accounts.filter((account) =>
    plan?.concerned.some(
      ({ changed, label, besides }) =>
        changed && [label, ...besides].every((each) => isCleared(clearanceOfViewer(aViewer(account)), each)),
    ),
  );
}

describe('a planned revision', () => {
  it('tells of a changed text only those who see it', () => {
    const advisory = published([TITLE_INPUT, amberFor('national-cert')]);

    const plan = planOf(
      advisory,
      detail((portion) => ({ ...portion, content: { text: 'Other steps' } })),
    );

    expect(told(plan, 'handler@cert', 'reader@cert', 'handler@tern', 'nobody', 'author@meridian')).toEqual([
      'handler@cert',
      'author@meridian',
    ]);
  });

  it('tells of a recipient more only the recipient and the source', () => {
    const advisory = published([TITLE_INPUT, amberFor('national-cert')]);

    const plan = planOf(advisory, remarkedFor('national-cert', 'tern-cloud'));

    expect(told(plan, 'handler@cert', 'handler@tern', 'author@meridian')).toEqual(['handler@tern', 'author@meridian']);
    expect(plan?.tighten).toEqual([]);
  });

  it('keeps what was written before a marking was opened wider from those it was opened to', () => {
    const exploit = published([TITLE_INPUT, amberFor('national-cert')]);
    const defused = revised(exploit, (portions) =>
      remarkedFor(
        'national-cert',
        'tern-cloud',
      )(detail((portion) => ({ ...portion, content: { text: 'Nothing to see' } }))(portions)),
    );

    const [first, second] = [1, 2].map((sequence) => viewOf(defused, aViewer('handler@tern'), sequence));

    expect(first?.portions.map(({ content }) => content)).toEqual([
      { is: 'prose', text: TITLE_INPUT.content.text },
      null,
    ]);
    expect(second?.portions.at(1)?.content).toEqual({ is: 'prose', text: 'Nothing to see' });
  });

  it('takes a narrowed portion out of every earlier version, the one it replaces and those before', () => {
    const twice = revised(
      published([TITLE_INPUT, amberFor('national-cert', 'tern-cloud')]),
      detail((portion) => ({ ...portion, content: { text: 'Better steps' } })),
    );

    const plan = planOf(twice, remarkedFor('national-cert'));
    const after = plan && carriedOut(twice, plan);

    expect(plan?.tighten).toHaveLength(2);
    const seenByTern = [1, 2, 3].map(
      (sequence) => after && viewOf(after, aViewer('handler@tern'), sequence)?.portions.at(1)?.content,
    );
    const seenByCert = [1, 2, 3].map(
      (sequence) => after && viewOf(after, aViewer('handler@cert'), sequence)?.portions.at(1)?.content,
    );
    // Withheld since it was narrowed; before, nothing stands in the stead of what it could read.
    expect(seenByTern).toEqual([undefined, undefined, null]);
    expect(seenByCert.every((content) => content?.is === 'prose')).toBe(true);
  });

  it('leaves earlier versions to the source alone where old and new recipients cannot be compared', () => {
    const advisory = published([TITLE_INPUT, amberFor('tern-cloud')]);

    const plan = planOf(advisory, remarkedFor('national-cert'));

    expect(plan?.tighten).toMatchObject([{ label: { tlp: 'AMBER', audience: ['SOURCE:meridian-labs'], denied: [] } }]);
  });

  it('keeps the recipients of an unchanged marking, whoever has joined since', () => {
    const advisory = published([TITLE_INPUT, { ...amberFor(), marking: { tlp: 'AMBER', sectors: ['GOVERNMENT'] } }]);
    const before = fileOf(advisory).portions.find(({ type }) => type === 'TECHNICAL_DETAIL');

    const plan = planOf(
      advisory,
      detail((portion) => ({ ...portion, content: { text: 'Other steps' } })),
    );

    expect(plan?.open[0]?.label).toEqual(before?.label);
  });

  it('tells whoever sees another portion of a placeholder that comes or goes, and nobody of what is hidden', () => {
    const hidden: PortionInput = { ...amberFor('national-cert'), presence: 'HIDDEN' };
    const withhold: Edit = (portions) => [...portions, amberFor('national-cert')];
    const hide: Edit = (portions) => [...portions, hidden];

    const everyone = ['nobody', 'reader@cert', 'handler@cert', 'author@meridian'];
    expect(told(planOf(published([TITLE_INPUT]), withhold), ...everyone)).toEqual(everyone);
    expect(told(planOf(published([TITLE_INPUT]), hide), ...everyone)).toEqual(['handler@cert', 'author@meridian']);
  });

  it('does not tell those who see a portion that it is withheld from others from now on', () => {
    const advisory = published([TITLE_INPUT, { ...amberFor('national-cert'), presence: 'HIDDEN' }]);

    const plan = planOf(
      advisory,
      detail((portion) => ({ ...portion, presence: 'PLACEHOLDER' })),
    );

    expect(told(plan, 'nobody', 'reader@cert', 'handler@cert', 'author@meridian')).toEqual([
      'nobody',
      'reader@cert',
      'author@meridian',
    ]);
  });

  it('removes what its author saw and left out, and keeps what it could not see', () => {
    const advisory = published([
      TITLE_INPUT,
      aPortionInput('SUMMARY', { text: 'A summary' }),
      amberFor('national-cert'),
    ]);
    const narrow = { ...AUTHOR, ceiling: 'GREEN' as const };

    const after = revised(advisory, (portions) => portions.filter(({ type }) => type !== 'SUMMARY'), narrow);

    expect(
      fileOf(after)
        .portions.map(({ type }) => type)
        .sort(),
    ).toEqual(['SOURCE', 'TECHNICAL_DETAIL', 'TITLE']);
  });

  it('names its source to nobody else when its author names none, and goes on so', () => {
    const advisory = published([TITLE_INPUT]);
    const unnamed: Edit = (portions) => portions.filter(({ type }) => type !== 'SOURCE');

    expect(viewOf(advisory, aViewer('nobody'))).toMatchObject({ source: null, withheldCount: 0 });
    expect(viewOf(advisory, AUTHOR)).toMatchObject({ source: { handle: 'meridian-labs' } });
    expect(planOf(advisory, unnamed)).toBeNull();
  });

  it('hides its source again when its author takes a named source out', () => {
    const advisory = published([TITLE_INPUT, aPortionInput('SOURCE', { source: true })]);

    const after = revised(advisory, (portions) => portions.filter(({ type }) => type !== 'SOURCE'));

    expect(viewOf(advisory, aViewer('nobody'))?.source?.handle).toBe('meridian-labs');
    expect(viewOf(after, aViewer('nobody'))?.source).toBeNull();
    expect(fileOf(after).portions.filter(({ type }) => type === 'SOURCE')).toHaveLength(1);
  });

  it('lets a named source replace the one that a narrow token does not see', () => {
    const narrow = { ...AUTHOR, ceiling: 'GREEN' as const };

    const after = revised(
      published([TITLE_INPUT]),
      (portions) => [...portions, aPortionInput('SOURCE', { source: true })],
      narrow,
    );

    expect(
      fileOf(after)
        .portions.filter(({ type }) => type === 'SOURCE')
        .map(({ marking }) => marking.tlp),
    ).toEqual(['CLEAR']);
  });

  it('does not count an imported record as retrieved again', () => {
    const origin = aPortionInput('ORIGIN', { origin: { database: 'OSV', identifier: 'PYSEC-2021-123' } });
    const advisory = published([TITLE_INPUT, origin]);
    const dated = {
      ...advisory,
      versions: advisory.versions.map((version) => {
        const { content } = version.portion;
        const earlier = content.is === 'origin' ? { ...content, retrievedAt: '2020-01-01T00:00:00.000Z' } : content;
        return { ...version, portion: { ...version.portion, content: earlier } };
      }),
    };

    expect(planOf(dated, (portions) => portions)).toBeNull();
  });

  it('gives an advisory of one portion no placeholder, since whoever does not see it sees nothing', () => {
    const advisory = published([
      amberFor('national-cert'),
      { ...TITLE_INPUT, marking: { tlp: 'AMBER', organizations: ['national-cert'] } },
    ]);

    expect(viewOf(advisory, aViewer('nobody'))).toBeNull();
    expect(viewOf(advisory, aViewer('handler@tern'))).toBeNull();
  });
});
