import { accepted, amber, clear, green, prose, red, source } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { testHub } from '../../../test/test-hub.js';
import { authenticate } from '../../auth/actions/authenticate.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { postgresTokens } from '../../auth/store/postgres-tokens.js';
import type { Delivery } from '../ports.js';
import { postgresDeliveries } from './postgres-deliveries.js';
import { postgresReaders } from './postgres-readers.js';

const { as, database, superuser, tokenOf } = await testHub();
const keep = postgresDeliveries(database);
const findReaders = postgresReaders(database);
const author = await viewerOf('author@meridian');
const [handler, second, researcher, colleague] = await Promise.all(
  ['handler@cert', 'second@cert', 'researcher@ostrava', 'reader@meridian'].map(viewerOf),
);

async function viewerOf(account: string): Promise<Viewer> {
  const needs = { tokens: postgresTokens(database), acceptSamples: true };
  const viewer = await authenticate(needs, `Bearer ${tokenOf(account)}`);
  if (!viewer.ok) throw new Error(viewer.refusal.kind);
  return viewer.value;
}

/** A new advisory of GREEN title, AMBER detail and RED sample; and its versions by their types. */
async function published() {
  const portions = [
    prose('TITLE')('For members', green()),
    prose('TECHNICAL_DETAIL')('For an agency', amber({ organizations: ['national-cert'] })),
    prose('PROMPT_SAMPLE')('For one', red('handler@cert')),
    source(clear()),
  ];
  const outcome = await as('author@meridian').advisories.publishNow({ kind: 'INCIDENT', portions });
  const { name } = accepted(outcome).advisory;
  const { rows } = await superuser.query<{ type: string; id: string }>(
    `SELECT p.type, p.id::text FROM hub.portion p JOIN hub.advisory a ON a.id = p.advisory_id WHERE a.name = $1`,
    [name],
  );
  return { name, versions: new Map(rows.map(({ type, id }) => [type, id])) };
}

type Published = Awaited<ReturnType<typeof published>>;

function told(
  { versions }: Published,
  types: readonly string[],
  ...viewers: readonly (Viewer | undefined)[]
): Delivery {
  const tokens = viewers.flatMap((viewer) => viewer?.grasp.token ?? []);
  return { tokens, told: [{ versions: types.map((type) => versions.get(type) ?? '') }], way: 'QUERY' };
}

async function counts({ name }: Published, viewer: Viewer = author): Promise<readonly number[] | null> {
  const found = await findReaders(viewer, name);
  return found && found.map(({ accounts }) => accounts).sort((one, other) => one - other);
}

const rowsIn = async (table: string): Promise<number> =>
  Number((await superuser.query<{ count: string }>(`SELECT count(*) FROM hub.${table}`)).rows[0]?.count);

describe('the readers of a portion', () => {
  it('are accounts, one by one or many at once, and its source’s own people are none', async () => {
    const advisory = await published();
    await keep([
      told(advisory, ['TITLE'], researcher),
      told(advisory, ['TITLE', 'TECHNICAL_DETAIL'], handler, second),
      told(advisory, ['TITLE'], handler),
      told(advisory, ['TITLE', 'PROMPT_SAMPLE'], colleague, author),
    ]);

    const found = await findReaders(author, advisory.name);

    expect(found?.map(({ accounts, organizations }) => [accounts, organizations]).sort()).toEqual([
      [0, []],
      [0, []],
      [2, ['national-cert']],
      [3, ['national-cert', 'ostrava-tu']],
    ]);
  });

  it('are told of no portion above the ceiling of whoever asks', async () => {
    const advisory = await published();
    await keep([told(advisory, ['TITLE', 'TECHNICAL_DETAIL', 'PROMPT_SAMPLE'], handler)]);

    expect(await counts(advisory)).toEqual([0, 1, 1, 1]);
    expect(await counts(advisory, { ...author, ceiling: 'AMBER' })).toEqual([0, 1, 1]);
    expect(await counts(advisory, { ...author, ceiling: 'GREEN' })).toEqual([0, 1]);
  });

  it('are told to nobody but its source', async () => {
    const advisory = await published();

    const answers = await Promise.all(
      [handler, researcher, colleague].map((viewer) => viewer && counts(advisory, viewer)),
    );

    expect(answers).toEqual([null, null, null]);
  });

  it('go on being counted when it is tightened, and its earlier version with it', async () => {
    const advisory = await published();
    await keep([told(advisory, ['TITLE'], researcher)]);
    const view = await as('author@meridian').advisories.get(advisory.name);
    const title = view?.portions.find(({ type }) => type === 'TITLE')?.id ?? '';

    const marked = await as('author@meridian').advisories.mark({
      name: advisory.name,
      expectViewKey: view?.viewKey ?? '',
      marks: [{ portion: title, marking: amber({ organizations: ['national-cert'] }) }],
    });

    expect(accepted(marked).readers.map(({ accounts }) => accounts)).toEqual([1]);
  });
});

describe('the ledger in PostgreSQL', () => {
  it('keeps a reading once for each way, and the first time', async () => {
    const advisory = await published();
    const reading = told(advisory, ['TITLE'], researcher);
    await keep([reading]);
    const before = await rowsIn('delivery');

    await keep([reading, reading, { ...reading, way: 'EXPORT' }]);

    expect(await rowsIn('delivery')).toBe(before + 1);
  });

  it('keeps what is told to many at once in one row', async () => {
    const advisory = await published();
    const before = await rowsIn('group_delivery');

    await keep([{ ...told(advisory, ['TITLE'], handler, second, researcher), way: 'FEED' }]);

    expect(await rowsIn('group_delivery')).toBe(before + 1);
  });

  it.each(['hub_reader', 'hub_writer', 'hub_relay'])('is closed to %s', async (role) => {
    for (const table of ['extract_version', 'delivery', 'group_delivery']) {
      const looking = superuser.query(`SET ROLE ${role}; SELECT FROM hub.${table}`);
      await expect(looking.finally(() => superuser.query('RESET ROLE'))).rejects.toThrow('permission denied');
    }
  });
});
