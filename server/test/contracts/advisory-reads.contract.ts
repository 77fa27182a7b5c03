import { expect, it } from 'vitest';
import { uuidOf } from '../../features/advisories/model/fake-world.js';
import { aPortionInput, TITLE_INPUT } from '../../features/advisories/model/input/fake-input.js';
import type { AdvisoryOrder } from '../../features/advisories/model/advisory-filter.js';
import type { AdvisoryName } from '../../features/advisories/model/advisory.js';
import type { AdvisoryReads, ListPlace } from '../../features/advisories/ports.js';
import type { AdvisoriesUnderTest } from './advisories-under-test.js';
import { amberFor, AUTHOR_ACCOUNT, drafted, published } from './authoring.js';

export function promisesOfReading(subject: AdvisoriesUnderTest): void {
  promisesOfSight(subject);
  promisesOfAbsence(subject);
  promisesOfOrder(subject);
}

function promisesOfSight(subject: AdvisoriesUnderTest): void {
  it('give each reader the rows that it is cleared for and no other, in their order', async () => {
    const name = await published(subject, [TITLE_INPUT, amberFor('national-cert')]);

    const seen = await Promise.all(
      ['nobody', 'handler@tern', 'handler@cert', AUTHOR_ACCOUNT].map((account) =>
        readAs(subject, account, (advisories) => advisories.find(name)),
      ),
    );

    expect(seen.map((record) => record?.portions.map(({ type }) => type))).toEqual([
      ['TITLE'],
      ['TITLE'],
      ['TITLE', 'IMPACT'],
      ['TITLE', 'IMPACT', 'SOURCE'],
    ]);
    // A placeholder is there for whoever sees another portion; which of them sees its portion too is told apart later.
    expect(seen.map((record) => record?.stubs.map(({ type }) => type))).toEqual([
      ['IMPACT'],
      ['IMPACT'],
      ['TITLE', 'IMPACT'],
      ['TITLE', 'IMPACT'],
    ]);
  });

  it('give many at once as they give each', async () => {
    const names = [await published(subject), await published(subject, [TITLE_INPUT, amberFor('national-cert')])];

    const [all, each] = await readAs(subject, 'handler@cert', async (advisories) => [
      await advisories.findAll([...names, 'SMK-00000-00000' as AdvisoryName]),
      [await advisories.find(names[0] as AdvisoryName), await advisories.find(names[1] as AdvisoryName)],
    ]);

    expect(new Set(all)).toEqual(new Set(each));
    expect(all).toHaveLength(2);
  });

  it('tell what its source stated to the source alone', async () => {
    const name = await published(subject, [TITLE_INPUT, amberFor('national-cert', 'tern-cloud')]);

    const [byOther, bySource] = await Promise.all(
      ['handler@cert', AUTHOR_ACCOUNT].map((account) => readAs(subject, account, (reads) => reads.find(name))),
    );

    expect(byOther?.portions.map(({ stated }) => stated)).toEqual([null, null]);
    expect(byOther?.portions.at(-1)?.clearedBy).toEqual({ organization: 'national-cert', communities: [] });
    expect(bySource?.portions[1]?.stated?.marking.organizations).toEqual(['national-cert', 'tern-cloud']);
  });
}

function promisesOfAbsence(subject: AdvisoriesUnderTest): void {
  it('are, for whoever sees none of one, as if nobody had written it', async () => {
    const name = await published(subject, [{ ...TITLE_INPUT, marking: amberFor('national-cert').marking }]);
    const uid = (await readAs(subject, AUTHOR_ACCOUNT, (advisories) => advisories.find(name)))?.uid ?? uuidOf('none');
    const never = 'SMK-00000-00000' as AdvisoryName;

    const [one, none] = await Promise.all(
      [name, never].map((asked) =>
        readAs(subject, 'reader@cert', async (advisories) => [
          await advisories.find(asked),
          await advisories.findAll([asked]),
          await advisories.findByUid(asked === name ? uid : uuidOf('nobody has this')),
          await advisories.findPast(asked, uuidOf('no revision')),
          await advisories.list({ filter: { names: [asked] }, order: 'UPDATED_DESC', first: 1, after: null }),
          await advisories.count({ names: [asked] }),
          await advisories.revisions(asked, { first: 1, before: null }),
        ]),
      ),
    );

    expect(one).toEqual(none);
  });
}

function promisesOfOrder(subject: AdvisoriesUnderTest): void {
  // Relevance is to a search, and told where searches are.
  it.each<[Exclude<AdvisoryOrder, 'RELEVANCE'>, string]>([
    ['UPDATED_DESC', '4 3 2 1 0'],
    ['PUBLISHED_DESC', '3 2 1 0 4'],
    ['PUBLISHED_ASC', '0 1 2 3 4'],
    ['SEVERITY_DESC', '1 2 0 4 3'],
  ])('go on after any place in the order %s', async (order, expected) => {
    const names: AdvisoryName[] = [];
    for (const value of ['2', '9', '5']) {
      const severity = aPortionInput('SEVERITY', { severity: { scheme: 'CVSS_V3_1', value } });
      names.push(await published(subject, [TITLE_INPUT, severity]));
    }
    names.push(await published(subject), await drafted(subject));

    const pages = await readAs(subject, AUTHOR_ACCOUNT, (advisories) => inPages(advisories, names, order));

    expect(pages.map((name) => names.indexOf(name)).join(' ')).toBe(expected);
  });

  it('stand still for whoever is reading', async () => {
    const [before, after] = await readAs(subject, 'nobody', async (advisories) => {
      const first = await advisories.count({});
      await published(subject);
      return [first, await advisories.count({})];
    });

    expect(after).toBe(before);
  });
}

export async function readAs<T>(
  subject: AdvisoriesUnderTest,
  account: string,
  work: (advisories: AdvisoryReads) => Promise<T>,
): Promise<T> {
  return subject.readAdvisories(await subject.viewer(account), work);
}

async function inPages(
  advisories: AdvisoryReads,
  names: readonly AdvisoryName[],
  order: AdvisoryOrder,
): Promise<readonly AdvisoryName[]> {
  const filter = { names, states: ['DRAFT', 'PUBLISHED'] as const };
  const found: AdvisoryName[] = [];
  for (let after: ListPlace | null = null, left = true; left;) {
    const page = await advisories.list({ filter, order, first: 2, after });
    found.push(...page.items.map(({ record }) => record.name));
    left = page.hasNextPage;
    after = page.items.at(-1)?.place ?? null;
  }
  expect(await advisories.count(filter)).toBe(found.length);
  return found;
}
