import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { publish, QUICK, SOON, take } from '../../test/feed-tools.js';
import { aHub, closeAll } from '../../test/open-things.js';
import { fileCursor } from '../node/file-cursor.js';
import { memoryCursor } from './cursor-store.js';

afterEach(closeAll);

it('gives an event again after a restart when it was not done', async () => {
  const { hub, seamark } = await aHub();
  publish(hub, 'SMK-1', 'SMK-2', 'SMK-3');
  const cursor = memoryCursor('c0');
  const first = seamark.feed.subscribe({ ...QUICK, cursor });
  const events = first[Symbol.asyncIterator]();
  await (await events.next()).value?.done();
  await events.next();
  first.close();

  const second = seamark.feed.subscribe({ ...QUICK, cursor });

  expect(await take(second, 2)).toEqual(['SMK-2', 'SMK-3']);
});

it('keeps its place at the first event that is not done, in whatever order the others are', async () => {
  const { hub, seamark } = await aHub();
  publish(hub, 'SMK-1', 'SMK-2', 'SMK-3');
  const cursor = memoryCursor();
  const feed = seamark.feed.subscribe({ ...QUICK, cursor, after: 'c0' });
  const events = feed[Symbol.asyncIterator]();
  const received = [await events.next(), await events.next(), await events.next()].map(({ value }) => value);

  await received[2]?.done();
  await received[0]?.done();

  expect(await cursor.load()).toBe('c1');
});

it('moves its place past events that no filter let through, once it caught up', async () => {
  const { hub, seamark } = await aHub();
  publish(hub, 'SMK-1');
  const cursor = memoryCursor();

  const feed = seamark.feed.subscribe({ ...QUICK, cursor });
  await feed.whenLive();

  await expect.poll(() => cursor.load(), SOON).toBe('c1');
});

it('tells whoever handled an event that its place could not be kept', async () => {
  const { hub, seamark } = await aHub();
  publish(hub, 'SMK-1');
  const cursor = { load: () => Promise.resolve('c0'), save: () => Promise.reject(new Error('disk full')) };
  const feed = seamark.feed.subscribe({ ...QUICK, cursor });

  await expect(take(feed, 1)).rejects.toThrow('disk full');
});

it('ends with the error of a store that cannot be read', async () => {
  const { seamark } = await aHub();
  const cursor = { load: () => Promise.reject(new Error('no such disk')), save: () => Promise.resolve() };

  const feed = seamark.feed.subscribe({ ...QUICK, cursor });

  await expect(take(feed, 1)).rejects.toThrow('no such disk');
});

it('keeps a place in a file that its owner alone can read, whole or not at all', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'seamark-')), 'places');
  const cursor = fileCursor(join(folder, 'soc'));

  expect(await cursor.load()).toBeNull();
  await cursor.save('c1');
  await cursor.save('c2');

  expect(await fileCursor(join(folder, 'soc')).load()).toBe('c2');
  expect(await readdir(folder)).toEqual(['soc']);
  expect((await stat(join(folder, 'soc'))).mode & 0o777).toBe(0o600);
  expect(await readFile(join(folder, 'soc'), 'utf8')).toBe('c2\n');
});

it('takes an empty file for no place at all', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'seamark-')), 'soc');
  await writeFile(file, '');

  expect(await fileCursor(file).load()).toBeNull();
});
