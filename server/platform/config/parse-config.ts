import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { accept, refuse, type Result } from '../../kernel/result.js';
import { LOG_LEVELS } from '../telemetry/log-level.js';
import type { Config } from './config.js';
import { MIN_CONTEXT_KEY_BYTES, parseContextKeys } from './context-keys.js';
import { readSettings, type Environment, type SettingsReader } from './settings-reader.js';

/**
 * The environment as a configuration.
 *
 * @param folder - what a relative SEAMARK_DATA starts from
 * @returns every problem at once, each a sentence that names the setting and what it takes
 */
export function parseConfig(environment: Environment, folder: string): Result<Config, readonly string[]> {
  const settings = readSettings(environment);
  const host = settings.parsed('HOST', parseHost, 'the name or the IP address to listen on') ?? '127.0.0.1';
  const databaseUrl = settings.parsed('DATABASE_URL', parseDatabaseUrl, DATABASE_URL_FORM);
  const sample = settings.oneOf('SEAMARK_SAMPLE', ['on', 'off']);
  const isSample = sample === null ? isOwnAlone({ databaseUrl, host }) : sample === 'on';
  const config: Config = {
    port: settings.number('PORT', { from: 0, to: 65_535, otherwise: 4000 }),
    host,
    databaseUrl,
    dataFolder: resolve(folder, settings.text('SEAMARK_DATA') ?? '.seamark'),
    sample: isSample,
    operator: settings.parsed('SEAMARK_OPERATOR', parseHandle, HANDLE_FORM) ?? 'operators',
    contextKeys: settings.parsed('SEAMARK_CONTEXT_KEY', parseContextKeys, CONTEXT_KEY_FORM),
    logLevel: settings.oneOf('SEAMARK_LOG', LOG_LEVELS) ?? 'info',
    publicUrl: settings.parsed('SEAMARK_PUBLIC_URL', parsePublicUrl, 'the address of the hub: https://hub.example'),
    ...partners(settings, { folder, isSample }),
    ...limits(settings),
  };
  return settings.problems.length === 0 ? accept(config) : refuse(settings.problems);
}

const DATABASE_URL_FORM =
  'a URL of the form postgres://user:password@host:port/database (percent-encode what is special)';
const CONTEXT_KEY_FORM =
  `one key of ${MIN_CONTEXT_KEY_BYTES} bytes or more in hex or base64url, ` +
  'or the current and the previous one with a comma between; make one with: openssl rand -hex 32';

const HANDLE_FORM =
  'a handle of up to 64 small letters and digits, with single hyphens between them, such as national-cert';

function parseHandle(text: string): string | null {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 64 ? text : null;
}

type Limits = Pick<
  Config,
  'maxSockets' | 'maxSubscriptions' | 'proxies' | 'writesPerMinute' | 'exportLimit' | 'snapshotDays'
>;

function limits(settings: SettingsReader): Limits {
  const limit = (name: string, otherwise: number) => settings.number(name, { from: 1, to: 1_000_000, otherwise });
  return {
    maxSockets: limit('SEAMARK_MAX_SOCKETS', 5),
    maxSubscriptions: limit('SEAMARK_MAX_SUBSCRIPTIONS', 20),
    proxies: settings.number('SEAMARK_PROXIES', { from: 0, to: 10, otherwise: 0 }),
    writesPerMinute: limit('SEAMARK_WRITES_PER_MINUTE', 6000),
    exportLimit: limit('SEAMARK_EXPORT_LIMIT', 200_000),
    snapshotDays: settings.number('SEAMARK_SNAPSHOT_DAYS', { from: 0, to: 3_650, otherwise: 30 }),
  };
}

/** True where nobody else can reach the hub, and its database is its own. */
function isOwnAlone({ databaseUrl, host }: Pick<Config, 'databaseUrl' | 'host'>): boolean {
  return databaseUrl === null && isLoopback(host);
}

function partners(
  settings: SettingsReader,
  { folder, isSample }: { readonly folder: string; readonly isSample: boolean },
): Pick<Config, 'partnersFile' | 'partnerHosts'> {
  const file = settings.text('SEAMARK_PARTNERS');
  const hosts = settings.parsed(
    'SEAMARK_PARTNER_HOSTS',
    parseHosts,
    'names or addresses of hosts, with commas between',
  );
  return {
    partnersFile: file === null ? null : resolve(folder, file),
    partnerHosts: hosts ?? (isSample ? ['127.0.0.1'] : []),
  };
}

function parseHost(text: string): string | null {
  return isIP(text) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) ? text : null;
}

function parseHosts(text: string): readonly string[] | null {
  const hosts = text.split(',').map((host) => host.trim().toLowerCase());
  return hosts.every((host) => parseHost(host) !== null) ? hosts : null;
}

/** True when only this machine can reach a hub that listens there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function parseDatabaseUrl(text: string): string | null {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return null;
  const { username, pathname } = new URL(text);
  return username !== '' && pathname.length > 1 ? text : null;
}

function parsePublicUrl(text: string): string | null {
  return /^https?:\/\//.test(text) && URL.canParse(text) ? text.replace(/\/+$/, '') : null;
}
