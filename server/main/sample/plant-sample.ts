import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AccountName } from '../../features/markings/model/marking.js';
import type { TokenSecret } from '../../features/auth/model/token.js';
import type { Viewer } from '../../features/auth/model/viewer.js';
import type { Tokens } from '../../features/auth/ports.js';
import type { Randomness } from '../../kernel/ids.js';
import type { Database } from '../../platform/postgres/database.js';
import { plantAdvisories, type PlantNeeds } from './plant-advisories.js';
import { plantCommunity } from './plant-community.js';
import { readAdvisories, readCommunity } from './seed-files.js';

export interface SampleNeeds extends Omit<PlantNeeds, 'viewerOf'> {
  readonly database: Database;
  readonly random: Randomness;
  readonly tokens: Tokens;
  /** Folder of the seeds. */
  readonly seeds: string;
}

/** Plants the sample community and its advisories. @returns each account's token */
export async function plantSample(needs: SampleNeeds): Promise<ReadonlyMap<AccountName, TokenSecret>> {
  const secrets = await plantCommunity(needs.database, needs.random, readCommunity(needs.seeds));
  const viewers = new Map<AccountName, Viewer>();
  for (const [account, secret] of secrets) {
    const known = await needs.tokens.find(secret);
    if (known) viewers.set(account, known.viewer);
  }
  const viewerOf = (account: AccountName): Viewer => {
    const viewer = viewers.get(account);
    if (!viewer) throw new Error(`The seeds speak of ${account}, who is not in the sample community.`);
    return viewer;
  };
  await plantAdvisories({ ...needs, viewerOf }, readAdvisories(needs.seeds));
  return secrets;
}

/** Where sample tokens stand, for people and for `seamark --as`. They exist nowhere else. */
export function sampleTokensFile(dataFolder: string): string {
  return path.join(dataFolder, 'sample-tokens.json');
}

/** Written last: while it is missing, the sample was not planted to its end. */
export function writeSampleTokens(dataFolder: string, secrets: ReadonlyMap<AccountName, TokenSecret>): void {
  writeFileSync(sampleTokensFile(dataFolder), `${JSON.stringify(Object.fromEntries(secrets), null, 2)}\n`, {
    mode: 0o600,
  });
}
