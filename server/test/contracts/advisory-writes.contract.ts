import { expect, it } from 'vitest';
import { uuidOf } from '../../features/advisories/model/fake-world.js';
import { asReadBack, TITLE_INPUT } from '../../features/advisories/model/input/fake-input.js';
import { readAdvisory } from '../../features/advisories/actions/read-advisory.js';
import { reviseAdvisory } from '../../features/advisories/actions/revise-advisory.js';
import type { AdvisoryName } from '../../features/advisories/model/advisory.js';
import type { AdvisoryFile, RevisionPlan } from '../../features/advisories/model/revision-plan.js';
import type { AdvisoryWrites } from '../../features/advisories/ports.js';
import { accept, refuse } from '../../kernel/result.js';
import type { AdvisoriesUnderTest } from './advisories-under-test.js';
import { readAs } from './advisory-reads.contract.js';
import { amberFor, AUTHOR_ACCOUNT, drafted, marked, published, revised } from './authoring.js';

export function promisesOfWriting(subject: AdvisoriesUnderTest): void {
  promisesOfOpening(subject);
  promisesOfUndoing(subject);
  promisesOfTurns(subject);
}

function promisesOfOpening(subject: AdvisoriesUnderTest): void {
  it('open for their source alone', async () => {
    const name = await published(subject);

    const opened = await Promise.all(
      ['handler@cert', 'reader@meridian', AUTHOR_ACCOUNT].map((account) => fileAs(subject, account, name)),
    );

    expect(opened.map((file) => file?.name)).toEqual([undefined, undefined, name]);
  });

  it('open with all that a plan is made of: portions, placeholders, and what is past under today’s labels', async () => {
    const name = await published(subject, [TITLE_INPUT, amberFor('national-cert', 'tern-cloud')]);
    await revised(subject, name, marked('IMPACT', amberFor('national-cert').marking));
    const label = { tlp: 'AMBER', audience: ['HANDLER:national-cert', 'SOURCE:meridian-labs'], denied: [] };

    const file = await fileAs(subject, AUTHOR_ACCOUNT, name);

    const impact = file?.portions.find(({ type }) => type === 'IMPACT');
    expect(impact).toMatchObject({ label, presence: 'PLACEHOLDER', marking: { organizations: ['national-cert'] } });
    expect(file).toMatchObject({ state: 'PUBLISHED', sequence: 2, past: [{ portion: impact?.id, label }] });
    expect(file?.stubs.map(({ portion, tlp }) => [portion, tlp])).toContainEqual([impact?.id, 'AMBER']);
  });
}

function promisesOfUndoing(subject: AdvisoriesUnderTest): void {
  it('keep nothing of what ends with a refusal', async () => {
    const name = await drafted(subject);

    await write(subject, AUTHOR_ACCOUNT, async (advisories) => {
      await advisories.write(planFor(await advisories.open(name)));
      return refuse({ kind: 'no' });
    });

    expect(await stateOf(subject, name)).toBe('DRAFT');
  });

  it('keep nothing of what ends with a fault', async () => {
    const name = await drafted(subject);

    const faulty = write(subject, AUTHOR_ACCOUNT, async (advisories) => {
      await advisories.write(planFor(await advisories.open(name)));
      throw new Error('out of luck');
    });

    await expect(faulty).rejects.toThrow('out of luck');
    expect(await stateOf(subject, name)).toBe('DRAFT');
  });
}

function promisesOfTurns(subject: AdvisoriesUnderTest): void {
  it('are written by nobody but their source', async () => {
    const name = await drafted(subject);
    const plan = planFor(await fileAs(subject, AUTHOR_ACCOUNT, name));

    const byAnother = write(subject, 'handler@cert', async (advisories) => accept(await advisories.write(plan)));

    await expect(byAnother).rejects.toThrow();
    expect(await stateOf(subject, name)).toBe('DRAFT');
  });

  it('take no plan that was made before the last one was carried out', async () => {
    const name = await published(subject);
    const plan = withdrawalOf(await fileAs(subject, AUTHOR_ACCOUNT, name));
    await revised(subject, name, marked('TITLE', { tlp: 'GREEN' }));

    const late = write(subject, AUTHOR_ACCOUNT, async (advisories) => accept(await advisories.write(plan)));

    await expect(late).rejects.toThrow();
    expect(await stateOf(subject, name)).toBe('PUBLISHED');
  });

  it('are changed by one author at a time, each after the other', async () => {
    const name = await published(subject);
    const author = await subject.viewer(AUTHOR_ACCOUNT);
    const view = await readAdvisory(subject, author, { name, revisionId: null });
    const portions = view ? asReadBack(view).map(marked('TITLE', { tlp: 'GREEN' })) : [];
    const input = { name, expectViewKey: view?.viewKey ?? '', portions };

    const results = await Promise.all([1, 2].map(() => reviseAdvisory(subject, author, input)));

    expect(results.map((result) => (result.ok ? 'done' : result.refusal.kind)).sort()).toEqual([
      'done',
      'stale-revision',
    ]);
  });
}

async function write<T extends { readonly ok: boolean }>(
  { viewer, writeAdvisories }: AdvisoriesUnderTest,
  account: string,
  work: (advisories: AdvisoryWrites) => Promise<T>,
): Promise<T> {
  return writeAdvisories(await viewer(account), work);
}

async function fileAs(subject: AdvisoriesUnderTest, account: string, name: AdvisoryName): Promise<AdvisoryFile | null> {
  const { value } = await write(subject, account, async (advisories) => ({
    ok: true,
    value: await advisories.open(name),
  }));
  return value;
}

async function stateOf(subject: AdvisoriesUnderTest, name: AdvisoryName): Promise<string | undefined> {
  return (await readAs(subject, AUTHOR_ACCOUNT, (advisories) => advisories.find(name)))?.state;
}

/** A publication. */
function planFor(file: AdvisoryFile | null): RevisionPlan {
  if (file === null) throw new Error('There is nothing to plan for.');
  const { uid, name, kind, portions } = file;
  const change = { besides: [], before: false, after: true, changed: true, byOrder: false };
  const labels = portions.map(({ label }) => ({ label, ...change }));
  return {
    ...{ uid, name, kind, state: 'PUBLISHED', sequence: 1, revisionId: uuidOf(`publication of ${name}`) },
    ...{ close: [], open: portions, closeStubs: [], openStubs: [], tighten: [], remarks: [], concerned: labels },
  };
}

function withdrawalOf(file: AdvisoryFile | null): RevisionPlan {
  const plan = planFor(file);
  const concerned = plan.concerned.map((row) => ({ ...row, before: true }));
  return { ...plan, state: 'WITHDRAWN', sequence: (file?.sequence ?? 0) + 1, open: [], concerned };
}
