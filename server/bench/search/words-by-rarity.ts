import type { Client } from 'pg';

export const RARITIES = ['rare', 'middle', 'common'] as const;
export type Rarity = (typeof RARITIES)[number];

/** In how many of the advisories a word stands: in hardly any, in just under one of twenty, in a fifth and more. */
const SHARES: Readonly<Record<Rarity, readonly [from: number, to: number]>> = {
  rare: [0, 0.001],
  middle: [0.03, 0.05],
  common: [0.2, 1],
};

/** The words of `bench.words` by how many advisories say them, whoever may read those. @returns `most` of each rarity, fewer where there are not so many */
export async function wordsByRarity(
  superuser: Client,
  most: number,
): Promise<Readonly<Record<Rarity, readonly string[]>>> {
  await superuser.query(COUNT_PORTIONS);
  return {
    rare: await wordsOf(superuser, SHARES.rare, most),
    middle: await wordsOf(superuser, SHARES.middle, most),
    common: await wordsOf(superuser, SHARES.common, most),
  };
}

async function wordsOf(
  superuser: Client,
  [from, to]: readonly [number, number],
  most: number,
): Promise<readonly string[]> {
  const { rows } = await superuser.query<{ word: string }>(WORDS_OF, [from, to, most]);
  return rows.map(({ word }) => word);
}

const COUNT_PORTIONS = `
CREATE TABLE IF NOT EXISTS bench.word_of (word text, portions int);
TRUNCATE bench.word_of;
INSERT INTO bench.word_of SELECT word, ndoc FROM ts_stat('SELECT words FROM bench.words')
  WHERE word ~ '^[a-z]{4,}$' AND numnode(plainto_tsquery('pg_catalog.english', word)) = 1 AND hub.all_of(ARRAY[word]) = word::tsquery`;

/** A word stands in at most as many advisories as portions: most candidates need not be looked up. */
const WORDS_OF = `
WITH hub AS MATERIALIZED (SELECT count(*) AS advisories FROM hub.advisory),
candidate AS MATERIALIZED (
  SELECT w.word FROM bench.word_of w, hub
  WHERE w.portions >= greatest(1, $1::float8 * hub.advisories) AND w.portions <= 2 * $2::float8 * hub.advisories + 1
  ORDER BY md5(w.word) LIMIT 3 * $3::int
)
SELECT c.word FROM candidate c, hub,
  LATERAL (SELECT count(DISTINCT p.advisory_id) AS advisories FROM bench.words p WHERE p.words @@ c.word::tsquery) found
WHERE found.advisories >= $1 * hub.advisories AND found.advisories <= greatest(1, $2 * hub.advisories)
ORDER BY md5(c.word) LIMIT $3`;
