import { describe, expect, it } from 'vitest';
import { done, readBy } from '../../advisories/actions/fake-authoring.js';
import { reviseAdvisory } from '../../advisories/actions/revise-advisory.js';
import { withdrawAdvisory } from '../../advisories/actions/withdraw-advisory.js';
import { aViewer, AUTHOR } from '../../advisories/model/fake-world.js';
import { asReadBack, TITLE_INPUT } from '../../advisories/model/input/fake-input.js';
import type { AdvisoryView } from '../../advisories/model/advisory-view.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { anAvidReport, anIncident, type FakeRecord } from '../model/fake-records.js';
import type { ImportOutcome } from '../model/import-outcome.js';
import { FakeImports } from './fake-imports.js';
import { importRecords, type ImportRecordsInput } from './import-records.js';

const FIRST = anAvidReport();
const SECOND = anAvidReport({ metadata: { report_id: 'AVID-2031-R0008' } });
const CHANGED = anAvidReport({ description: { lang: 'eng', value: 'Said better.' } });

function batch(records: readonly FakeRecord[], parts: Partial<ImportRecordsInput> = {}): ImportRecordsInput {
  return {
    format: 'AVID',
    marking: { tlp: 'CLEAR' },
    records: records.map((record) => JSON.stringify(record)),
    ...parts,
  };
}

async function imported(
  hub: FakeImports,
  records: readonly FakeRecord[],
  { viewer = AUTHOR, ...parts }: Partial<ImportRecordsInput> & { readonly viewer?: Viewer } = {},
): Promise<readonly ImportOutcome[]> {
  const result = await importRecords(hub, viewer, batch(records, parts));
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

async function seen(hub: FakeImports, outcome: ImportOutcome | undefined, account = 'nobody'): Promise<AdvisoryView> {
  const view = await readBy(hub, aViewer(account), outcome?.advisory ?? '');
  if (view === null) throw new Error('it is not seen');
  return view;
}

describe('importing', () => {
  it('publishes a record at once, as its marking says', async () => {
    const hub = new FakeImports();

    const [outcome] = await imported(hub, [FIRST]);

    expect(outcome).toMatchObject({ result: 'TAKEN', identifier: 'AVID-2031-R0007', problem: null });
    expect(await seen(hub, outcome)).toMatchObject({
      state: 'PUBLISHED',
      revision: 1,
      withheldCount: 0,
      source: { handle: 'meridian-labs' },
    });
  });

  it('changes nothing the second time, and says so', async () => {
    const hub = new FakeImports();
    const [first] = await imported(hub, [FIRST]);

    const [again] = await imported(hub, [FIRST]);

    expect(again).toMatchObject({ result: 'UNCHANGED', advisory: first?.advisory });
    expect(hub.revisionCount).toBe(1);
  });

  it('revises what has changed, and touches no portion that has not', async () => {
    const hub = new FakeImports();
    const [first] = await imported(hub, [FIRST]);
    const before = await seen(hub, first);

    const [outcome] = await imported(hub, [CHANGED]);

    const after = await seen(hub, outcome);
    expect(outcome).toMatchObject({ result: 'REVISED', advisory: first?.advisory });
    expect(after).toMatchObject({ revision: 2, summary: 'Said better.' });
    expect(after.portions.map(({ id }) => id)).toEqual(before.portions.map(({ id }) => id));
    expect(await imported(hub, [CHANGED])).toMatchObject([{ result: 'UNCHANGED' }]);
  });

  it('leaves alone what somebody has edited by hand, unless the record is as it was', async () => {
    const hub = new FakeImports();
    const [first] = await imported(hub, [FIRST]);
    const { name, viewKey } = await seen(hub, first, 'author@meridian');
    const own = asReadBack(await seen(hub, first, 'author@meridian'));
    await reviseAdvisory(hub, AUTHOR, { name, expectViewKey: viewKey, portions: [...own, TITLE_INPUT] });

    expect(await imported(hub, [CHANGED])).toMatchObject([
      { result: 'SKIPPED', problem: { code: 'EDITED' }, advisory: name },
    ]);
    expect(await imported(hub, [FIRST])).toMatchObject([{ result: 'UNCHANGED' }]);
    expect(await seen(hub, first)).toMatchObject({ revision: 2 });
  });

  it('leaves alone what was withdrawn', async () => {
    const hub = new FakeImports();
    const [first] = await imported(hub, [FIRST]);
    done(await withdrawAdvisory(hub, AUTHOR, { name: first?.advisory ?? '', reason: 'A hoax' }));

    expect(await imported(hub, [CHANGED])).toMatchObject([{ result: 'SKIPPED', problem: { code: 'WITHDRAWN' } }]);
  });

  it('goes on past a record that cannot be taken, and answers in the order of the records', async () => {
    const hub = new FakeImports();
    hub.unkeepable.add('AVID-2031-R0008');

    const outcomes = await imported(hub, [anAvidReport({ metadata: null }), SECOND, FIRST, FIRST]);

    expect(outcomes).toMatchObject([
      { result: 'SKIPPED', identifier: null, problem: { code: 'NO_IDENTIFIER' } },
      { result: 'SKIPPED', identifier: 'AVID-2031-R0008', problem: { code: 'NOT_KEPT' }, advisory: null },
      { result: 'TAKEN', identifier: 'AVID-2031-R0007' },
      { result: 'SKIPPED', problem: { code: 'REPEATED' } },
    ]);
    expect(hub.revisionCount).toBe(1);
  });

  it('keeps a term that the hub does not know, and warns of it', async () => {
    const impact = { cwe: [{ cweId: 'CWE-99999' }] };

    expect(await imported(new FakeImports(), [anAvidReport({ impact })])).toMatchObject([
      { result: 'TAKEN', warnings: [{ code: 'UNKNOWN_TERM' }] },
    ]);
  });

  it('makes one advisory for each organization that imports the record', async () => {
    const hub = new FakeImports();
    const [ours] = await imported(hub, [FIRST]);

    const [theirs] = await imported(hub, [FIRST], { viewer: { ...aViewer('handler@cert'), roles: ['AUTHOR'] } });

    expect(theirs).toMatchObject({ result: 'TAKEN' });
    expect(theirs?.advisory).not.toBe(ours?.advisory);
  });

  it('marks anew what is imported under another marking', async () => {
    const hub = new FakeImports();
    const [first] = await imported(hub, [anIncident()], { format: 'AIID' });

    const [outcome] = await imported(hub, [anIncident()], { format: 'AIID', marking: { tlp: 'GREEN' } });

    expect(outcome).toMatchObject({ result: 'REVISED' });
    expect(await readBy(hub, aViewer('nobody'), first?.advisory ?? '')).toBeNull();
    expect(await seen(hub, first, 'reader@cert')).toMatchObject({ banner: 'GREEN' });
  });
});

describe('importing is refused', () => {
  it.each([
    ['a visitor', aViewer('nobody')],
    ['a REVIEWER', aViewer('checker@meridian')],
    ['a token with a low ceiling', { ...AUTHOR, ceiling: 'AMBER' } satisfies Viewer],
  ])('to %s', async (_, viewer) => {
    expect(await importRecords(new FakeImports(), viewer, batch([FIRST]))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
  });

  it.each([
    ['a marking RED', { marking: { tlp: 'RED', persons: ['handler@cert'] } }, ['marking', 'tlp']],
    [
      'a marking that nobody has',
      { marking: { tlp: 'AMBER', organizations: ['nobody-inc'] } },
      ['marking', 'organizations', '0'],
    ],
    ['more than a batch', { records: Array.from({ length: 101 }, () => '{}') }, ['records']],
  ])('for %s', async (_, parts, path) => {
    expect(await importRecords(new FakeImports(), AUTHOR, batch([FIRST], parts))).toMatchObject({
      refusal: { kind: 'invalid-input', problems: [{ path }] },
    });
  });

  it('for a while to who imports too fast', async () => {
    const hub = new FakeImports();
    hub.limited = { retryAfterSeconds: 3 };

    expect(await importRecords(hub, AUTHOR, batch([FIRST]))).toMatchObject({ refusal: { kind: 'rate-limited' } });
  });
});
