import { join } from 'node:path';
import type { Terminal } from '../terminal/terminal.js';
import { readKept, writeKept } from './kept-json.js';
import { xdgFolder } from './xdg-folder.js';

type Env = Terminal['env'];

/** The file of the tokens, by the address of their hub; its mode is 0600. */
export function loginsFile(env: Env): string {
  return join(xdgFolder(env, 'XDG_CONFIG_HOME'), 'logins.json');
}

/** The token that was kept for a hub; null when there is none. */
export function keptToken(env: Env, url: string): string | null {
  return readKept(loginsFile(env))[hubKey(url)] ?? null;
}

/** The hubs that there are tokens for. */
export function keptHubs(env: Env): readonly string[] {
  return Object.keys(readKept(loginsFile(env)));
}

export function keepToken(env: Env, url: string, token: string): void {
  const file = loginsFile(env);
  writeKept(file, { ...readKept(file), [hubKey(url)]: token });
}

/** @returns false when there was none */
export function forgetToken(env: Env, url: string): boolean {
  const file = loginsFile(env);
  const { [hubKey(url)]: token, ...others } = readKept(file);
  if (token === undefined) return false;
  writeKept(file, others);
  return true;
}

/** One key for the ways to write one address. */
function hubKey(url: string): string {
  return url.replace(/\/+$/, '').replace(/\/graphql$/, '');
}
