/**
 * Chance that is the same in each run: whatever is generated follows from its number and a word that says what for.
 * `bench.word` has 131,072 words, of which the first stands everywhere and the last almost nowhere.
 */
export const CROWD_WORDS = `
CREATE SCHEMA IF NOT EXISTS bench;

CREATE OR REPLACE FUNCTION bench.chance(n bigint, purpose text) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
'SELECT (hashint8extended(n, hashtextextended(purpose, 0)) >> 11 & 9007199254740991)::float8 / 9007199254740992';

CREATE OR REPLACE FUNCTION bench.uuid(n bigint, purpose text) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT md5(purpose || ' ' || n)::uuid $$;

CREATE OR REPLACE FUNCTION bench.pick(of_these int[], n bigint, purpose text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
'SELECT of_these[1 + floor(bench.chance(n, purpose) * cardinality(of_these))::int]';

-- Letters that no stemmer changes; the factor scatters neighbours over the index.
CREATE OR REPLACE FUNCTION bench.word(place int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT 'q' || translate(to_hex((place::bigint * 40503 & 131071)::int), '0123456789abcdef', 'bcdfghjklmnprtvz') || 'ak' $$;

-- The more words, the longer; a word is the rarer the higher its place, as in any language (Zipf).
CREATE OR REPLACE FUNCTION bench.prose(n bigint, purpose text, words int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(bench.word(floor(exp(bench.chance(n * 1000 + i, purpose) * ln(131072)))::int), ' ') FROM generate_series(1, words) i
$$;
`;
