import { existsSync, readFileSync } from 'node:fs';
import { accepted, type AdvisorySummary, type Seamark } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';
import { aliasesOf, type AvidReport, toDraft } from './avid-report.js';
import { FIXTURE } from './avid-fixture.js';

/** Real records; they are not part of the repository, so a clone may lack them. The fixture covers the same code always. */
const RECORDS = new URL('../../../../shared/data/avid/reports.jsonl', import.meta.url);

const { as } = await testHub();

/** Posts the reports in their order, and tells how fast. @returns their names, in that order */
async function post(author: Seamark, reports: readonly AvidReport[]): Promise<readonly string[]> {
  const names: string[] = [];
  const startedAt = performance.now();
  for (const report of reports) names.push(accepted(await author.advisories.publishNow(toDraft(report))).advisory.name);
  const seconds = (performance.now() - startedAt) / 1000;
  process.stdout.write(
    `${reports.length} AVID reports posted one after another: ${(reports.length / seconds).toFixed(0)} advisories a second\n`,
  );
  return names;
}

async function listed(seamark: Seamark, after: number): Promise<readonly AdvisorySummary[]> {
  const found: AdvisorySummary[] = [];
  for await (const advisory of seamark.advisories.list({
    where: { sources: ['civic-algorithm-watch'], publishedAfter: new Date(after).toISOString() },
    orderBy: 'PUBLISHED_ASC',
    first: 100,
  }))
    found.push(advisory);
  return found;
}

/** Every name in the feed from a cursor on, until it has caught up. */
async function fed(seamark: Seamark, after: string, count: number): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { advisoryName } of seamark.feed.subscribe({ after })) if (names.push(advisoryName) === count) break;
  return names;
}

async function journey(reports: readonly AvidReport[]): Promise<void> {
  const startedAt = Date.now();
  const reader = as('reader@cert');
  const { feedCursor } = await reader.advisories.list({ first: 1 }).page();

  const names = await post(as('author@civic'), reports);

  for (const seamark of [as(), reader]) {
    const found = await listed(seamark, startedAt);
    expect(found.map(({ name }) => name)).toEqual(names);
    for (const [place, report] of reports.entries()) {
      const byAlias = await seamark.advisories.list({ where: { aliases: [aliasesOf(report)[0] ?? ''] } }).page();
      expect(byAlias.items.map(({ name }) => name)).toContain(names[place]);
    }
  }
  expect(await fed(reader, feedCursor, names.length)).toEqual(names);
}

describe('real reports, posted as an author of civil society,', () => {
  it('are found again by the public, by a member and in the feed, in order', { timeout: 60_000 }, () =>
    journey(FIXTURE),
  );
});

describe.runIf(existsSync(RECORDS))('the first 200 reports of AVID, posted as an author of civil society,', () => {
  it('are all found again by the public, by a member and in the feed, in order', { timeout: 180_000 }, () => {
    const reports = readFileSync(RECORDS, 'utf8').split('\n').slice(0, 200);
    return journey(reports.map((line) => JSON.parse(line) as AvidReport));
  });
});
