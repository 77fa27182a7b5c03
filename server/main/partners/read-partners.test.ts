import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { StartProblem } from '../../platform/config/start-problem.js';
import { readPartners } from './read-partners.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])';
const SDL = `${LINK}\ntype AISystem @key(fields: "identifier") { identifier: String card: String }`;
const CARDS = { name: 'cards', url: 'https://cards.example/graphql', schema: 'cards.graphql' };

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function listed(list: unknown, sdl = SDL): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'partners-'));
  folders.push(folder);
  await writeFile(path.join(folder, 'cards.graphql'), sdl);
  await writeFile(path.join(folder, 'partners.json'), JSON.stringify(list));
  return path.join(folder, 'partners.json');
}

async function problemsOf(file: string): Promise<readonly string[]> {
  try {
    await readPartners(file, ['127.0.0.1']);
  } catch (error) {
    if (error instanceof StartProblem) return error.problems;
    throw error;
  }
  return [];
}

describe('the partners of a hub', { timeout: 60_000 }, () => {
  it('are those that the operator lists, with their schemas', async () => {
    const local = { ...CARDS, name: 'local', url: 'http://127.0.0.1:4100/graphql' };

    const partners = await readPartners(await listed([CARDS, local]), ['127.0.0.1']);

    expect(partners).toEqual([
      { name: 'cards', url: CARDS.url, sdl: SDL },
      { name: 'local', url: local.url, sdl: SDL },
    ]);
  });

  it('are none where none are listed', async () => {
    expect(await readPartners(null, [])).toEqual([]);
  });

  it.each([
    ['a list that there is not', async () => '/nowhere/partners.json', 'SEAMARK_PARTNERS'],
    ['a list of something else', () => listed({ cards: CARDS }), 'It takes a list'],
    ['a schema that there is not', () => listed([{ ...CARDS, schema: 'other.graphql' }]), 'other.graphql'],
    ['a private address', () => listed([{ ...CARDS, url: 'https://10.0.0.7/' }]), 'SEAMARK_PARTNER_HOSTS'],
    ['an address without https', () => listed([{ ...CARDS, url: 'http://cards.example/' }]), 'not of https'],
    ['a schema that breaks the policy', () => listed([CARDS], SDL.replace('card', 'developer')), 'hub-fields'],
    ['a name that is none', () => listed([{ ...CARDS, name: 'Cards' }]), 'partner-name'],
  ])('keep the hub from starting by %s, and say why', async (_what, file, why) => {
    const problems = await problemsOf(await file());

    expect(problems).toEqual([expect.stringContaining(why)]);
  });
});
