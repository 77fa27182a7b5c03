import { join } from 'node:path';
import type { Terminal } from '../terminal/terminal.js';
import { readKept, writeKept } from './kept-json.js';
import { xdgFolder } from './xdg-folder.js';

/** What can be set, the variable that each stands in for, and what it is. */
export const SETTINGS = {
  url: { variable: 'SEAMARK_URL', is: 'the hub, when neither --url nor SEAMARK_URL names one' },
  data: { variable: 'SEAMARK_DATA', is: 'where --as finds the tokens of a sample community' },
  editor: { variable: 'SEAMARK_EDITOR', is: 'for draft edit, before VISUAL and EDITOR' },
  accessible: { variable: 'ACCESSIBLE', is: '1: no tables, nothing redrawn' },
} as const;

export type SettingName = keyof typeof SETTINGS;

type Env = Terminal['env'];

export function settingsFile(env: Env): string {
  return join(xdgFolder(env, 'XDG_CONFIG_HOME'), 'settings.json');
}

export function isSetting(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}

export function settingNames(): readonly SettingName[] {
  return Object.keys(SETTINGS).filter(isSetting);
}

/** What was set, by name. */
export function readSettings(env: Env): Readonly<Partial<Record<SettingName, string>>> {
  return Object.fromEntries(Object.entries(readKept(settingsFile(env))).filter(([name]) => isSetting(name)));
}

/** @param value - null forgets it */
export function writeSetting(env: Env, name: SettingName, value: string | null): void {
  const { [name]: _, ...others } = readSettings(env);
  writeKept(settingsFile(env), value === null ? others : { ...others, [name]: value });
}

/** The environment with each setting in the place of a variable that is not there: what is nearer to the command wins. */
export function withSettings(env: Env): Env {
  const settings = readSettings(env);
  const standing = settingNames().map((name) => [SETTINGS[name].variable, settings[name]] as const);
  const missing = standing.filter(([variable, value]) => value !== undefined && !env[variable]);
  return { ...env, ...Object.fromEntries(missing) };
}
