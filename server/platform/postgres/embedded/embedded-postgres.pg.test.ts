import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { asRoot } from '../../../test/as-root.js';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../test/bare-cluster.js';
import { endHubsAfterwards, startEmbeddedHub, type EmbeddedHub } from '../../../test/embedded-hub.js';
import { QuietClient } from '../quiet-client.js';

/** The account "nobody" of most systems; any number without rights would do. */
const NOBODY = 65_534;

// In this order: what is set up last is undone first.
const root = temporaryFolder('seamark-embedded-');
afterAll(endDatabasesLeftBehind);
endHubsAfterwards();

function newFolder(): string {
  const folder = mkdtempSync(join(root, 'hub-'));
  chmodSync(folder, 0o755);
  return folder;
}

async function query(url: string, text: string): Promise<readonly unknown[]> {
  const client = new QuietClient({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query(text);
    return rows;
  } finally {
    await client.end();
  }
}

const remember = ({ superuserUrl }: EmbeddedHub) => query(superuserUrl, 'CREATE TABLE remembered AS SELECT 42 AS n');
const recall = ({ superuserUrl }: EmbeddedHub) => query(superuserUrl, 'SELECT n FROM remembered');
const lockFile = (folder: string) => join(folder, 'postgres/cluster/postmaster.pid');
const postgresOf = (folder: string) => Number(readFileSync(lockFile(folder), 'utf8').split('\n')[0]);

/** A failed test may leave a database whose hub it had killed. */
function endDatabasesLeftBehind(): void {
  const left = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('postmaster.pid'),
  );
  left.forEach((path) => process.kill(Number.parseInt(readFileSync(join(root, path), 'utf8')), 'SIGQUIT'));
}

async function hasEnded(pid: number): Promise<void> {
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 15_000 });
}

describe('the embedded database', { timeout: 60_000 }, () => {
  it('is made by the first start, found by the next, and stopped with its hub', async () => {
    const folder = newFolder();
    const first = await startEmbeddedHub(folder, { durable: true });
    await remember(first);
    await first.stop();
    expect(existsSync(lockFile(folder))).toBe(false);

    const second = await startEmbeddedHub(folder, { durable: true });

    expect(first.how).toContain(`Made a PostgreSQL 18.4 in ${folder}/postgres`);
    expect(second.how).toContain('Started a PostgreSQL 18.4');
    expect(await recall(second)).toEqual([{ n: 42 }]);
    await second.stop();
  });

  it('keeps its passwords to its owner, and lets nobody in without one', async () => {
    const folder = newFolder();
    const hub = await startEmbeddedHub(folder);
    const bare = Object.assign(new URL(hub.hubUrl), { password: 'guess' }).toString();

    expect(statSync(join(folder, 'postgres/credentials.json')).mode & 0o777).toBe(0o600);
    await expect(query(bare, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await hub.stop();
  });

  it('outlives a hub that is killed, and is joined by the next, which then stops it', async () => {
    const folder = newFolder();
    const first = await startEmbeddedHub(folder);
    await remember(first);
    const postgres = postgresOf(folder);

    await first.kill();
    const second = await startEmbeddedHub(folder);

    expect(second.how).toContain('Joined');
    expect(postgresOf(folder)).toBe(postgres);
    expect(await recall(second)).toEqual([{ n: 42 }]);
    await second.stop();
    await hasEnded(postgres);
  });

  it('is started again, where it was, when it is killed under a hub', async () => {
    const folder = newFolder();
    const hub = await startEmbeddedHub(folder);
    await remember(hub);

    process.kill(postgresOf(folder), 'SIGKILL');

    const recalled = await vi.waitFor(() => recall(hub), { timeout: 30_000, interval: 50 });
    expect(recalled).toEqual([{ n: 42 }]);
    await hub.stop();
    expect(existsSync(lockFile(folder))).toBe(false);
  });

  it('has lost nothing when hub and PostgreSQL are killed together', async () => {
    const folder = newFolder();
    const first = await startEmbeddedHub(folder);
    await remember(first);
    const postgres = postgresOf(folder);

    await first.kill();
    process.kill(postgres, 'SIGKILL');
    const second = await startEmbeddedHub(folder);

    expect(await recall(second)).toEqual([{ n: 42 }]);
    await second.stop();
  });

  it('starts although its lock names a process that has nothing to do with it', async () => {
    const folder = newFolder();
    const first = await startEmbeddedHub(folder);
    const lock = readFileSync(lockFile(folder), 'utf8');
    await first.stop();

    writeFileSync(lockFile(folder), lock.replace(/^\d+/, String(process.pid)));
    const second = await startEmbeddedHub(folder);

    expect(second.how).toContain('Started');
    await second.stop();
  });

  it('is one for two hubs that start at once, and lasts until the second has left', async () => {
    const folder = newFolder();

    const [one, other] = await Promise.all([startEmbeddedHub(folder), startEmbeddedHub(folder)]);
    await remember(one);
    await one.stop();

    expect(one.hubUrl).toBe(other.hubUrl);
    expect(await recall(other)).toEqual([{ n: 42 }]);
    await other.stop();
    expect(existsSync(lockFile(folder))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('is there for a hub that starts while the last one stops it', async () => {
    const folder = newFolder();
    const first = await startEmbeddedHub(folder);
    await remember(first);

    const [, second] = await Promise.all([first.stop(), startEmbeddedHub(folder)]);

    expect(await recall(second)).toEqual([{ n: 42 }]);
    await second.stop();
  });

  asRoot(() =>
    it('works for an ordinary user, and afterwards for root in the same folder', async () => {
      const folder = newFolder();
      const data = join(folder, 'data');
      mkdirSync(data, { mode: 0o700 });
      chownSync(data, NOBODY, NOBODY);
      const first = await startEmbeddedHub(data, { user: NOBODY });
      await remember(first);
      await first.stop();

      const second = await startEmbeddedHub(data);
      expect(await recall(second)).toEqual([{ n: 42 }]);
      await second.stop();
      const third = await startEmbeddedHub(data, { user: NOBODY });

      expect(await recall(third)).toEqual([{ n: 42 }]);
      expect(statSync(join(data, 'postgres/cluster')).uid).toBe(NOBODY);
      await third.stop();
    }),
  );

  asRoot(() =>
    it('tells an ordinary user that it is another who may start it', async () => {
      const folder = newFolder();
      const first = await startEmbeddedHub(folder);
      await first.stop();
      chmodSync(folder, 0o777);

      await expect(startEmbeddedHub(folder, { user: NOBODY })).rejects.toThrow('belongs to another user');
    }),
  );
});
