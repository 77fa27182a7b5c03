import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Seamark } from '@seamark/sdk';
import type { As } from './audience.js';
import { CliFailure } from './cli-failure.js';
import { EXIT } from './exit-codes.js';
import { keptToken } from './settings/logins.js';
import { listed } from './words/names.js';
import type { Terminal } from './terminal/terminal.js';

/** What every command takes. */
export interface HubOptions {
  readonly url?: string;
  /** An account of the sample community, and in a preview an audience. */
  readonly as?: As;
}

const DEFAULT_URL = 'http://127.0.0.1:4000';
const DEFAULT_DATA = '.seamark';

/** The hub that the options and the environment name, as the caller that they name. */
export async function openHub(terminal: Terminal, options: HubOptions): Promise<Seamark> {
  const url = hubUrl(terminal, options);
  const { token } = await credentials(terminal, options);
  return new Seamark({ url, token });
}

/** Where the hub is. @throws CliFailure for what is no address of one */
export function hubUrl({ env }: Terminal, { url }: HubOptions): string {
  const address = url ?? (env['SEAMARK_URL'] || DEFAULT_URL);
  if (/^https?:\/\//.test(address)) return address;
  throw new CliFailure(EXIT.usage, `"${address}" is no address of a hub: it begins with http:// or https://.`);
}

/** A token, and where it comes from, in words. */
export interface Credentials {
  readonly token: string | null;
  readonly from: string;
}

/** What is nearest to the command wins: --as, then SEAMARK_TOKEN, then what `login` has kept for this hub. */
export async function credentials(terminal: Terminal, options: HubOptions): Promise<Credentials> {
  const { env } = terminal;
  const account = options.as?.account;
  if (account !== undefined)
    return {
      token: await sampleToken(env['SEAMARK_DATA'] || DEFAULT_DATA, account),
      from: 'the sample account of --as',
    };
  if (env['SEAMARK_TOKEN']) return { token: env['SEAMARK_TOKEN'], from: 'SEAMARK_TOKEN' };
  const token = keptToken(env, hubUrl(terminal, options));
  return { token, from: token === null ? 'nowhere: a visitor' : 'seamark login' };
}

/** The token of a sample account, which a hub with the sample community writes into its data folder. */
async function sampleToken(folder: string, account: string): Promise<string> {
  const file = join(folder, 'sample-tokens.json');
  const tokens = await readTokens(file);
  const token = tokens[account];
  if (token !== undefined) return token;
  throw new CliFailure(EXIT.notSignedIn, `${file} has no account "${account}". It has ${listed(Object.keys(tokens))}.`);
}

async function readTokens(file: string): Promise<Readonly<Record<string, string>>> {
  try {
    const tokens: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (isTokens(tokens)) return tokens;
  } catch {
    // Told below, in words that help.
  }
  throw new CliFailure(
    EXIT.notSignedIn,
    `${file} cannot be read. --as works on the machine of a hub with the sample community, run from the folder that the hub was ` +
      'started in; else name its data folder in SEAMARK_DATA, or give a token in SEAMARK_TOKEN.',
  );
}

function isTokens(json: unknown): json is Readonly<Record<string, string>> {
  return typeof json === 'object' && json !== null && Object.values(json).every((token) => typeof token === 'string');
}
