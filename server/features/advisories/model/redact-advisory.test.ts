import { describe, expect, it } from 'vitest';
import type { AdvisoryName } from './advisory.js';
import type { AdvisoryRecord, RecordedPortion, RecordedStub } from './advisory-record.js';
import { hash } from './revision/fake-revisions.js';
import { AUTHOR, anOrganization, aViewer, uuidOf } from './fake-world.js';
import type { PortionContent, PortionType } from './portion-content.js';
import { redactAdvisory } from './redact-advisory.js';
import { showTheSame } from './view-key.js';
import { CLEAR } from '../../markings/model/marking.js';
import type { CommunityHandle, OrganizationHandle } from '../../markings/model/marking.js';
import type { Tlp } from '../../markings/model/tlp.js';

const reader = aViewer('handler@cert');

function aRecord(parts: Partial<AdvisoryRecord> = {}): AdvisoryRecord {
  return {
    uid: uuidOf('advisory'),
    name: 'SMK-7K2Q9-VD3MX' as AdvisoryName,
    kind: 'INCIDENT',
    state: 'PUBLISHED',
    revision: 1,
    revisionId: uuidOf('revision'),
    updatedAt: new Date('2026-05-01T10:00:00Z'),
    publishedAt: new Date('2026-05-01T10:00:00Z'),
    pastRevisionId: null,
    portions: [aPortion('TITLE', 1)],
    stubs: [],
    withdrawalReason: null,
    ...parts,
  };
}

function aPortion(type: PortionType, rank: number, parts: Partial<RecordedPortion> = {}): RecordedPortion {
  return {
    id: uuidOf(`${type} ${rank}`),
    type,
    rank,
    lang: 'en',
    tlp: 'CLEAR',
    content: { is: 'prose', text: `${type} ${rank}` },
    clearedBy: { organization: null, communities: [] },
    stated: null,
    source: null,
    ...parts,
  };
}

const aStub = (type: PortionType, rank: number, tlp: Tlp): RecordedStub => ({
  portion: uuidOf(`${type} ${rank}`),
  type,
  rank,
  tlp,
});

const aLevel = (level: 'LOW' | 'HIGH' | null): PortionContent => ({
  is: 'severity',
  scheme: 'QUALITATIVE',
  level,
  value: 'x',
  vector: null,
});

describe('a view', () => {
  it('is none of an advisory that shows no portion, whatever placeholders it has', () => {
    expect(redactAdvisory(aRecord({ portions: [], stubs: [aStub('TITLE', 1, 'RED')] }), reader, hash)).toBeNull();
  });

  it('counts portions and placeholders from 1, in the order of their source', () => {
    const view = redactAdvisory(
      aRecord({
        portions: [aPortion('IMPACT', 7.5), aPortion('TITLE', -1)],
        stubs: [aStub('LEGAL', 3, 'RED'), aStub('IMPACT', 7.5, 'CLEAR')],
      }),
      reader,
      hash,
    );

    expect(view?.portions.map(({ type, position }) => [type, position])).toEqual([
      ['TITLE', 1],
      ['LEGAL', 2],
      ['IMPACT', 3],
    ]);
    expect(view?.withheldCount).toBe(1);
  });

  it('tells of what is withheld its type and its label, and nothing else', () => {
    const view = redactAdvisory(aRecord({ stubs: [aStub('LEGAL', 3, 'RED')] }), reader, hash);

    expect(view?.portions[1]).toEqual({
      id: uuidOf('LEGAL 3'),
      type: 'LEGAL',
      position: 2,
      lang: 'und',
      marking: { ...CLEAR, tlp: 'RED' },
      presence: null,
      content: null,
      source: null,
    });
  });

  it('bears the highest label that was received; placeholders do not count', () => {
    const portions = [aPortion('TITLE', 1), aPortion('IMPACT', 2, { tlp: 'AMBER' })];

    expect(redactAdvisory(aRecord({ portions, stubs: [aStub('LEGAL', 3, 'RED')] }), reader, hash)?.banner).toBe(
      'AMBER',
    );
  });

  it('is headed by the title of highest label, of equals by the first', () => {
    const portions = [
      aPortion('TITLE', 1),
      aPortion('TITLE', 3, { tlp: 'GREEN' }),
      aPortion('TITLE', 2, { tlp: 'GREEN' }),
      aPortion('SUMMARY', 4),
    ];

    expect(redactAdvisory(aRecord({ portions }), reader, hash)).toMatchObject({
      title: 'TITLE 2',
      summary: 'SUMMARY 4',
    });
    expect(redactAdvisory(aRecord({ portions: [aPortion('IMPACT', 1)] }), reader, hash)).toMatchObject({
      title: null,
      summary: null,
    });
  });

  it('has the highest severity that was received, and none where no level was given', () => {
    const levels = (...all: ('LOW' | 'HIGH' | null)[]) =>
      redactAdvisory(
        aRecord({ portions: all.map((level, index) => aPortion('SEVERITY', index, { content: aLevel(level) })) }),
        reader,
        hash,
      )?.severity;

    expect([levels('LOW', 'HIGH', null), levels(null), levels('LOW')]).toEqual(['HIGH', null, 'LOW']);
  });

  it('names its source to whoever sees the portion that says so', () => {
    const source = anOrganization('meridian-labs');
    const portion = aPortion('SOURCE', 2, { content: { is: 'source', organization: source.handle }, source });

    expect(redactAdvisory(aRecord({ portions: [aPortion('TITLE', 1), portion] }), reader, hash)?.source).toEqual(
      source,
    );
    expect(redactAdvisory(aRecord(), reader, hash)?.source).toBeNull();
  });

  it('shows markings as stated to the source, and to others what of their own clears them', () => {
    const marking = {
      ...CLEAR,
      tlp: 'AMBER' as const,
      organizations: ['national-cert', 'tern-cloud'] as OrganizationHandle[],
    };
    const clearedBy = { organization: 'national-cert' as OrganizationHandle, communities: [] as CommunityHandle[] };
    const forReader = aPortion('IMPACT', 1, { tlp: 'AMBER', clearedBy });
    const forSource = { ...forReader, stated: { marking, presence: 'HIDDEN' as const } };

    expect(redactAdvisory(aRecord({ portions: [forReader] }), reader, hash)?.portions[0]).toMatchObject({
      marking: { tlp: 'AMBER', organizations: ['national-cert'] },
      presence: null,
    });
    expect(redactAdvisory(aRecord({ portions: [forSource] }), AUTHOR, hash)?.portions[0]).toMatchObject({
      marking,
      presence: 'HIDDEN',
    });
  });

  it('never holds more than the token may see, even if the database let it through', () => {
    const record = aRecord({ portions: [aPortion('TITLE', 1), aPortion('IMPACT', 2, { tlp: 'RED' })] });

    expect(redactAdvisory(record, { ...reader, ceiling: 'AMBER' }, hash)?.portions).toHaveLength(1);
    expect(redactAdvisory(record, aViewer('nobody'), hash)?.portions).toHaveLength(1);
  });

  it('gives a withdrawal its reason only while it is withdrawn', () => {
    const reason = 'It was a hoax';

    expect(
      redactAdvisory(aRecord({ state: 'WITHDRAWN', withdrawalReason: reason }), reader, hash)?.withdrawalReason,
    ).toBe(reason);
    expect(redactAdvisory(aRecord({ withdrawalReason: reason }), reader, hash)?.withdrawalReason).toBeNull();
  });

  it('has another key whenever something that is seen differs', () => {
    const key = (record: AdvisoryRecord) => redactAdvisory(record, reader, hash)?.viewKey;
    const changed = [
      aRecord({ portions: [aPortion('TITLE', 1, { content: { is: 'prose', text: 'x' } })] }),
      aRecord({ portions: [aPortion('TITLE', 1, { lang: 'de' })] }),
      aRecord({ stubs: [aStub('LEGAL', 3, 'RED')] }),
      aRecord({ state: 'WITHDRAWN' }),
      aRecord({ revision: 2 }),
      aRecord({ revisionId: uuidOf('other') }),
      aRecord({ pastRevisionId: uuidOf('revision') }),
    ];

    const { id, content } = aPortion('TITLE', 1);
    expect(key(aRecord({ portions: [aPortion('TITLE', 5, { id, content })] }))).toBe(key(aRecord()));
    expect(new Set([aRecord(), ...changed].map(key)).size).toBe(changed.length + 1);
  });

  it('has another key for each account and each ceiling, and one for all of them by which a change is stale', () => {
    const viewers = [reader, { ...reader, ceiling: 'AMBER' as const }, aViewer('second@cert'), aViewer('nobody')];

    const keys = viewers.map((viewer) => redactAdvisory(aRecord(), viewer, hash)?.viewKey ?? '');

    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.map((key) => showTheSame(key, keys[0] ?? ''))).toEqual([true, true, true, true]);
    const other = redactAdvisory(aRecord({ revision: 2 }), reader, hash)?.viewKey ?? '';
    expect(showTheSame(other, keys[0] ?? '')).toBe(false);
  });

  it('has an id of its own when it is a past one', () => {
    const id = (record: AdvisoryRecord) => redactAdvisory(record, reader, hash)?.id;

    expect(id(aRecord())).not.toBe(id(aRecord({ pastRevisionId: uuidOf('revision') })));
  });
});
