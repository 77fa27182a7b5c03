import { accepted } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { testHub } from '../../../test/test-hub.js';
import { authenticate } from '../../auth/actions/authenticate.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import { VISITOR } from '../../auth/model/visitor.js';
import { postgresTokens } from '../../auth/store/postgres-tokens.js';
import { anIncident } from '../model/fake-records.js';

const { as, database, tokenOf, superuser } = await testHub();

const imported = accepted(
  await as('author@meridian').advisories.importRecords({
    format: 'AIID',
    marking: { tlp: 'GREEN' },
    records: [JSON.stringify(anIncident())],
  }),
);

async function viewerOf(account: string): Promise<Viewer> {
  const needs = { tokens: postgresTokens(database), acceptSamples: true };
  const viewer = await authenticate(needs, `Bearer ${tokenOf(account)}`);
  if (!viewer.ok) throw new Error(viewer.refusal.kind);
  return viewer.value;
}

const records = (viewer: Viewer): Promise<unknown> =>
  database.read(contextOf(viewer), (sql) => sql.query('SELECT identifier FROM hub.import_record'));

const known = (viewer: Viewer, source = 'meridian-labs'): Promise<readonly { readonly name: string }[]> =>
  database.write(contextOf(viewer), (sql) =>
    sql.query('SELECT name FROM hub.open_imports($1, $2, $3)', [source, ['AIID'], ['9001']]),
  );

describe('what was imported', () => {
  it('is known to those who stand for its organization', async () => {
    const author = await viewerOf('author@meridian');

    expect(await records(author)).toEqual([{ identifier: '9001' }]);
    expect(await known(author)).toEqual([{ name: imported.outcomes[0]?.advisoryName }]);
  });

  it('is told to nobody else, though everyone of the hub reads the advisory', async () => {
    const others = [VISITOR, await viewerOf('handler@cert'), await viewerOf('author@civic')];

    for (const viewer of others) {
      expect(await records(viewer)).toEqual([]);
      expect(await known(viewer)).toEqual([]);
    }
  });

  it('is not told to a token whose ceiling is below what it was marked with', async () => {
    const author = await viewerOf('author@meridian');

    expect(await records({ ...author, ceiling: 'CLEAR' })).toEqual([]);
  });

  it('cannot be written for another organization', async () => {
    const civic = await viewerOf('author@civic');
    const name = imported.outcomes[0]?.advisoryName;
    const item = { name, database: 'AIID', identifier: '9001', contentHash: 'x', tlp: 0, plan: null };

    const writing = database.write(contextOf(civic), (sql) =>
      sql.query('SELECT hub.write_imports($1::jsonb)', [JSON.stringify([item])]),
    );

    await expect(writing).rejects.toThrow('not the source');
    const { rows } = await superuser.query('SELECT count(*)::int AS count FROM hub.import_record');
    expect(rows).toEqual([{ count: 1 }]);
  });
});
