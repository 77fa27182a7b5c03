import { existsSync, readFileSync } from 'node:fs';
import { parseToken } from '../../features/auth/model/token.js';
import type { SampleAccount } from '../../features/auth/model/sample-account.js';
import type { SampleAccounts } from '../../features/auth/ports.js';
import { sampleTokensFile } from './plant-sample.js';
import { SEEDS } from './plant-seeds.js';
import { type CommunityFile, readCommunity } from './seed-files.js';

/** The accounts of the sample community, by the file of their tokens: none where this hub has no such file. */
export function sampleAccounts(dataFolder: string): SampleAccounts {
  const read = (): Readonly<Record<string, string>> => readTokens(sampleTokensFile(dataFolder));
  return accountsBy(read);
}

/** @param tokens - each account's; asked each time, since the file is written after the hub has begun to start */
export function accountsBy(tokens: () => Readonly<Record<string, string>>): SampleAccounts {
  const community = readCommunity(SEEDS);
  const all = community.accounts.map((account) => described(community, account));
  return {
    list: () => all.filter(({ account }) => Object.hasOwn(tokens(), account)),
    tokenOf: (account) => (Object.hasOwn(tokens(), account) ? parseToken(tokens()[account] ?? '') : null),
  };
}

function described(
  { organizations, communities }: CommunityFile,
  { account, name, organization: handle, roles }: CommunityFile['accounts'][number],
): SampleAccount {
  const organization = organizations.find((one) => one.handle === handle);
  const joined = communities.filter(({ members }) => members.includes(handle)).map((community) => community.name);
  const sector = organization?.sector ?? 'INDUSTRY';
  return { account, name, organization: organization?.name ?? handle, handle, sector, roles, communities: joined };
}

function readTokens(file: string): Readonly<Record<string, string>> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}
