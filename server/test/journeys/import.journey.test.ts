import { accepted, alias, amber, clear, green, prose, source } from '@seamark/sdk';
import type { ImportOutcome, PortionInput, Seamark } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { anAvidCve, anAvidReport, anOsvRecord, type FakeRecord } from '../../features/interop/model/fake-records.js';
import { testHub } from '../test-hub.js';

const { as, superuser } = await testHub();
const IMPORTER = 'author@meridian';

async function imported(
  seamark: Seamark,
  records: readonly FakeRecord[],
  format: 'AVID' | 'OSV' = 'AVID',
): Promise<readonly ImportOutcome[]> {
  const texts = records.map((record) => JSON.stringify(record));
  return accepted(await seamark.advisories.importRecords({ format, marking: { tlp: 'CLEAR' }, records: texts }))
    .outcomes;
}

/** A report that no other test imports. */
function aReport(number: number, parts: FakeRecord = {}): FakeRecord {
  return anAvidReport({ metadata: { report_id: `AVID-2031-R${number}` }, ...parts });
}

const nameOf = (outcomes: readonly ImportOutcome[]): string => outcomes[0]?.advisoryName ?? '';

describe('an imported record', () => {
  it('is everybody’s to read as its database’s word, and its events wake nobody', async () => {
    const outcomes = await imported(as(IMPORTER), [aReport(1001), aReport(1002)]);

    const read = await as().advisories.get(nameOf(outcomes));
    expect(read).toMatchObject({
      state: 'PUBLISHED',
      source: { handle: 'meridian-labs' },
      origin: { database: 'AVID', identifier: 'AVID-2031-R1001', licence: 'MIT' },
    });
    const events = await as().events.list({ newestFirst: true, first: 2 }).page();
    expect(events.items.map(({ advisoryName, backfill }) => [advisoryName, backfill])).toEqual(
      outcomes.map(({ advisoryName }) => [advisoryName, true]).reverse(),
    );
  });

  it('is revised by those who import it again when it has changed, and else not touched', async () => {
    const author = as(IMPORTER);
    const first = await imported(author, [aReport(1003)]);
    const changed = aReport(1003, { description: { lang: 'eng', value: 'Said better.' } });

    const runs = [
      await imported(author, [aReport(1003)]),
      await imported(author, [changed]),
      await imported(author, [changed]),
    ];

    expect(runs.map(([outcome]) => outcome?.result)).toEqual(['UNCHANGED', 'REVISED', 'UNCHANGED']);
    expect(await as().advisories.get(nameOf(first))).toMatchObject({ revision: 2, summary: 'Said better.' });
  });

  it('is one, however many import it for the organization at once', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => imported(as(IMPORTER), [aReport(1004)])));

    expect(runs.map(([outcome]) => outcome?.result).sort()).toEqual(['TAKEN', 'UNCHANGED', 'UNCHANGED']);
    expect(new Set(runs.map(nameOf)).size).toBe(1);
  });

  it('tells another organization nothing of who imported it before', async () => {
    await imported(as(IMPORTER), [aReport(1005)]);

    const theirs = await imported(as('author@civic'), [aReport(1005), aReport(1006)]);

    expect(theirs.map(({ result, problem, warnings }) => ({ result, problem, warnings }))).toEqual(
      [1, 2].map(() => ({ result: 'TAKEN', problem: null, warnings: [] })),
    );
  });

  it('that the database cannot keep leaves the others of its batch in', async () => {
    await superuser.query(
      `ALTER TABLE hub.import_record ADD CONSTRAINT planted CHECK (identifier <> 'AVID-2031-R1008')`,
    );

    const outcomes = await imported(as(IMPORTER), [aReport(1007), aReport(1008), aReport(1009)]);

    expect(outcomes.map(({ result }) => result)).toEqual(['TAKEN', 'SKIPPED', 'TAKEN']);
    await superuser.query('ALTER TABLE hub.import_record DROP CONSTRAINT planted');
  });
});

describe('related advisories', () => {
  const CVE = 'CVE-2031-20002';
  const RELATED = `query ($name: String!) { advisory(name: $name) { viewKey related { aliases advisory { name viewKey title } } } }`;
  const asked = async (seamark: Seamark, name: string) => JSON.stringify(await seamark.raw(RELATED, { name }));

  it('are those that share an alias, whatever database they come from', async () => {
    const avid = nameOf(await imported(as(IMPORTER), [anAvidCve({ metadata: { report_id: 'AVID-2031-R2001' } })]));
    const osv = nameOf(await imported(as('author@civic'), [anOsvRecord()], 'OSV'));

    expect(await as().advisories.related(avid)).toMatchObject([{ aliases: [CVE], advisory: { name: osv } }]);
    expect(await as().advisories.related(osv)).toMatchObject([{ aliases: [CVE], advisory: { name: avid } }]);
  });

  it('are the same to the byte for whoever does not see the other advisory, or its alias, or that one’s own', async () => {
    const member = as('author@civic');
    const published = async (portions: readonly PortionInput[]) =>
      accepted(await member.advisories.publishNow(toDraft(portions))).advisory.name;
    const shown = await published([alias('CVE-2031-30001', clear()), alias('CVE-2031-30002', green())]);
    const before = await asked(as(), shown);

    const recipients = amber({ organizations: ['national-cert'] });
    const names = [
      await published([alias('CVE-2031-30001', green())]),
      await published([alias('CVE-2031-30001', recipients)]),
      await published([alias('CVE-2031-30002', clear())]),
    ];

    expect(await asked(as(), shown)).toBe(before);
    expect((await as('reader@cert').advisories.related(shown)).map(({ advisory }) => advisory.name).sort()).toEqual(
      [names[0], names[2]].sort(),
    );
    expect((await as('handler@cert').advisories.related(shown)).map(({ advisory }) => advisory.name).sort()).toEqual(
      [...names].sort(),
    );
    expect(await as().advisories.related(names[0] ?? '')).toEqual([]);
  });

  it('are at most twenty, and those that share most names come first', async () => {
    const member = as('author@civic');
    const several = [alias('CVE-2031-40001', clear()), alias('CVE-2031-40002', clear())];
    const names: string[] = [];
    for (let count = 0; count < 23; count += 1) {
      const portions = count === 22 ? several : several.slice(0, 1);
      names.push(accepted(await member.advisories.publishNow(toDraft(portions))).advisory.name);
    }
    const shown = accepted(await member.advisories.publishNow(toDraft(several))).advisory.name;

    const related = await as().advisories.related(shown);

    expect(related).toHaveLength(20);
    expect(related[0]).toMatchObject({ aliases: ['CVE-2031-40001', 'CVE-2031-40002'], advisory: { name: names[22] } });
    const rest = related.slice(1).map(({ advisory }) => advisory.name);
    expect(rest).toEqual([...rest].sort());
  });
});

function toDraft(portions: readonly PortionInput[]) {
  return {
    kind: 'VULNERABILITY' as const,
    portions: [prose('TITLE')('A title', clear()), source(clear()), ...portions],
  };
}
