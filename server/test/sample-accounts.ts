import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SEEDS } from '../main/sample/plant-seeds.js';

const { accounts } = JSON.parse(readFileSync(path.join(SEEDS, 'community.json'), 'utf8')) as {
  readonly accounts: readonly { readonly account: string }[];
};

/** Everyone of the sample community. */
export const SAMPLE_ACCOUNTS: readonly string[] = accounts.map(({ account }) => account);
