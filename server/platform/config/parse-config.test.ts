import { describe, expect, it } from 'vitest';
import { parseConfig } from './parse-config.js';
import type { Environment } from './settings-reader.js';

const key = 'a1'.repeat(32);

function configured(environment: Environment) {
  const parsed = parseConfig(environment, '/srv/hub');
  if (!parsed.ok) throw new Error(parsed.refusal.join('\n'));
  return parsed.value;
}

function problems(environment: Environment) {
  const parsed = parseConfig(environment, '/srv/hub');
  return parsed.ok ? [] : parsed.refusal;
}

describe('the configuration', () => {
  it('is a local sample hub with a database of its own when nothing is said', () => {
    expect(configured({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: null,
      dataFolder: '/srv/hub/.seamark',
      operator: 'operators',
      sample: true,
      maxSockets: 5,
      maxSubscriptions: 20,
      proxies: 0,
      writesPerMinute: 6000,
      exportLimit: 200_000,
      snapshotDays: 30,
      publicUrl: null,
      partnersFile: null,
      partnerHosts: ['127.0.0.1'],
      contextKeys: null,
      logLevel: 'info',
    });
  });

  it('plants no sample where others can reach the hub, or in a database that is not its own', () => {
    expect(configured({ HOST: '0.0.0.0' }).sample).toBe(false);
    expect(configured({ HOST: '::1' }).sample).toBe(true);
    expect(configured({ DATABASE_URL: 'postgres://hub:x@db/hub' }).sample).toBe(false);
    expect(configured({ DATABASE_URL: 'postgres://hub:x@db/hub', SEAMARK_SAMPLE: 'on' }).sample).toBe(true);
    expect(configured({ SEAMARK_SAMPLE: 'off' }).sample).toBe(false);
  });

  it('takes a context key in hex or base64url, and the previous one after a comma', () => {
    const other = Buffer.alloc(32, 7);

    const { contextKeys } = configured({ SEAMARK_CONTEXT_KEY: `${key}, ${other.toString('base64url')}` });

    expect(contextKeys).toEqual({
      current: Uint8Array.from(Buffer.from(key, 'hex')),
      previous: Uint8Array.from(other),
    });
  });

  it.each(['short', key.slice(2), `${key},`, `${key},${key},${key}`, `${key} ${key}`])(
    'refuses a context key such as %j',
    (text) => {
      expect(problems({ SEAMARK_CONTEXT_KEY: text })).toHaveLength(1);
    },
  );

  it('takes the address that people know the hub by, without the slash at its end', () => {
    expect(configured({ SEAMARK_PUBLIC_URL: 'https://hub.example/' }).publicUrl).toBe('https://hub.example');
    expect(problems({ SEAMARK_PUBLIC_URL: 'hub.example' })).toHaveLength(1);
  });

  it('lets partners live on this machine beside a sample, and else where it is told', () => {
    expect(configured({ SEAMARK_SAMPLE: 'off' }).partnerHosts).toEqual([]);
    expect(configured({ SEAMARK_PARTNER_HOSTS: 'Cards.example, 10.0.0.7' }).partnerHosts).toEqual([
      'cards.example',
      '10.0.0.7',
    ]);
    expect(problems({ SEAMARK_PARTNER_HOSTS: 'cards/example' })).toHaveLength(1);
    expect(configured({ SEAMARK_PARTNERS: 'partners.json' }).partnersFile).toBe('/srv/hub/partners.json');
  });

  it('counts an empty setting as unset', () => {
    expect(configured({ PORT: '', DATABASE_URL: ' ' })).toEqual(configured({}));
  });

  it('tells every problem at once, each by the name of its setting', () => {
    const told = problems({
      PORT: '70000',
      HOST: 'not a host',
      DATABASE_URL: 'mysql://root:hunter2@db/hub',
      SEAMARK_SAMPLE: 'yes',
      SEAMARK_MAX_SOCKETS: '0',
      SEAMARK_LOG: 'loud',
      SEAMARK_CONTEXT_KEY: 'hunter3',
    });

    expect(told.map((problem) => problem.split(' ')[0]).toSorted()).toEqual(
      [
        'DATABASE_URL',
        'HOST',
        'PORT',
        'SEAMARK_CONTEXT_KEY',
        'SEAMARK_LOG',
        'SEAMARK_MAX_SOCKETS',
        'SEAMARK_SAMPLE',
      ].toSorted(),
    );
    expect(told.find((problem) => problem.startsWith('PORT'))).toBe(
      'PORT is "70000": it takes a whole number from 0 to 65535.',
    );
  });

  it('never repeats a secret in a problem', () => {
    const told = problems({ DATABASE_URL: 'mysql://root:hunter2@db/hub', SEAMARK_CONTEXT_KEY: 'hunter3' }).join('\n');

    expect(told).not.toContain('hunter');
  });
});
