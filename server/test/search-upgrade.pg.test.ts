import { expect, it } from 'vitest';
import { allMigrations } from '../migrations/all-migrations.js';
import { migrate } from '../platform/postgres/migrate.js';
import { silentLog } from '../platform/telemetry/log.js';
import { testContextKeys } from './test-context-keys.js';
import { testHub } from './test-hub.js';

const { as, ownerUrl, superuser } = await testHub();

/** As a hub left the database that knew nothing of search. */
const WITHOUT_SEARCH = `
DROP FUNCTION hub.past_search, hub.past_words_found, hub.past_standing;
DROP VIEW hub.past_portion_key, hub.past_portion_words, hub.past_portion, hub.past_advisory, hub.past_revision, hub.past_own_turn;
DROP FUNCTION hub.as_of;
DROP TRIGGER keys_ended ON hub.portion;
DROP FUNCTION hub.keep_ended_keys;
DROP TABLE hub.ended_key, hub.ended_words;
ALTER POLICY viewer ON hub.organization USING (1 = ANY ((SELECT hub.viewer_atoms())::int[]));
DROP FUNCTION hub.is_shown_source;
DROP TRIGGER words_written ON hub.portion;
DROP TRIGGER words_changed ON hub.portion;
DROP TABLE hub.portion_words;
DROP FUNCTION hub.keep_words, hub.search, hub.standing, hub.marked_words, hub.words_in, hub.all_of, hub.word_keys, hub.words_of,
  hub.plain_words, hub.searched_text;
DROP TEXT SEARCH CONFIGURATION hub.words;
DROP TEXT SEARCH DICTIONARY hub.every_word;
DELETE FROM hub.migration WHERE name IN ('Search1763900000006', 'HistoryOfLists1763900000016', 'OwnSpansOfTime1763900000023')`;

async function kept(): Promise<readonly unknown[]> {
  const tables = ['portion_words', 'ended_words', 'ended_key'].map((table) =>
    superuser.query(`SELECT '${table}' AS kept, w.* FROM hub.${table} w ORDER BY w::text`),
  );
  return (await Promise.all(tables)).flatMap(({ rows }) => rows);
}

it('An older hub’s portions are searched from the first start on, each under its own label, and those that ended too', async () => {
  const before = await kept();
  const found = await as('handler@cert').advisories.search('model').page();
  await superuser.query(WITHOUT_SEARCH);

  const { ran } = await migrate({
    url: ownerUrl,
    migrations: allMigrations,
    contextKeys: testContextKeys,
    log: silentLog,
  });

  expect(ran).toBe(3);
  expect(before.length).toBeGreaterThan(100);
  expect(before).toContainEqual(expect.objectContaining({ kept: 'ended_words' }));
  expect(await kept()).toEqual(before);
  const again = await as('handler@cert').advisories.search('model').page();
  expect(again.items.map(({ name }) => name)).toEqual(found.items.map(({ name }) => name));
  expect(again.totalCount).toBe(found.totalCount);
});
