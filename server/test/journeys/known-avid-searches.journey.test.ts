import { existsSync, readFileSync } from 'node:fs';
import { accepted, type Advisory, type AdvisoryFilter } from '@seamark/sdk';
import { beforeAll, describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';
import { type AvidReport, toDraft } from './avid-report.js';
import { AVID_FACETS, AVID_SEARCHES, KNOWN_REPORTS } from './known-avid-searches.js';

/** Real records; they are not part of the repository, so a clone may lack them. */
const RECORDS = new URL('../../../../shared/data/avid/reports.jsonl', import.meta.url);

const { as, superuser } = await testHub();
const author = as('author@civic');

async function post(): Promise<void> {
  const lines = readFileSync(RECORDS, 'utf8').split('\n').slice(0, KNOWN_REPORTS);
  for (const line of lines) accepted(await author.advisories.publishNow(toDraft(JSON.parse(line) as AvidReport)));
  // As the database does by itself within a minute.
  await superuser.query('ANALYZE');
}

/** Without the sample's own, of which some speak of the same. */
function amongReports(startedAt: Date, where: AdvisoryFilter): AdvisoryFilter {
  return { ...where, sources: ['civic-algorithm-watch'], publishedAfter: startedAt.toISOString() };
}

function identifierOf({ portions }: Advisory): string | null {
  const aliases = portions.flatMap(({ content }) => (content.is === 'alias' ? [content.value] : []));
  return aliases.find((alias) => alias.startsWith('AVID-')) ?? null;
}

describe.runIf(existsSync(RECORDS))('of the first reports of AVID, a search', () => {
  const startedAt = new Date();
  // A thousand publications: a minute alone, and three beside other tests.
  beforeAll(post, 600_000);

  it.each(AVID_SEARCHES)('for $of finds what the table of known reports says', async ({ where, finds }) => {
    const list = as().advisories.list({
      where: amongReports(startedAt, where),
      orderBy: 'PUBLISHED_ASC',
      first: 100,
      portions: true,
    });

    const found: (string | null)[] = [];
    for await (const advisory of list) found.push(identifierOf(advisory));

    expect(found).toEqual(finds);
    expect(await list.count()).toBe(finds.length);
  });

  it.each(AVID_FACETS)('counts $of as the table of known reports says', async ({ by, where, counts }) => {
    const facets = await as().advisories.facets(by, { where: amongReports(startedAt, where) });

    expect(facets.map(({ key, count }) => [key, count])).toEqual(Object.entries(counts));
  });
});
