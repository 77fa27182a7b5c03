import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseConfig } from '../../platform/config/parse-config.js';
import { ROOT } from '../checks/check.js';

interface Service {
  readonly image: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const text = (path: string): string => readFileSync(join(ROOT, 'docker', path), 'utf8');
const compose: { readonly services: Readonly<Record<string, Service>> } = parse(text('compose.yaml'), { merge: true });
const hubs = Object.entries(compose.services).filter(([name]) => /^hub-\d+$/.test(name));

/** Where it is installed, the balancer itself is asked. */
const BALANCERS = ['haproxy'].filter((program) => spawnSync(program, ['-v']).status === 0);

/** Every name that the hub asks its environment for. */
function settingsOfHub(): ReadonlySet<string> {
  const asked = new Set<string>();
  const environment = new Proxy({}, { get: (_target, name) => void asked.add(String(name)) });
  parseConfig(environment, '/');
  return asked;
}

describe('the cluster in containers', () => {
  it('has two hubs, which are set up alike', () => {
    expect(hubs.map(([name]) => name)).toEqual(['hub-1', 'hub-2']);
    expect(hubs[0]?.[1].environment).toEqual(hubs[1]?.[1].environment);
  });

  it('sets for a hub nothing but what a hub reads', () => {
    const inImage = [...(/^ENV (.*)$/m.exec(text('Dockerfile'))?.[1] ?? '').matchAll(/(\w+)=/g)].map(
      ([, name]) => name,
    );
    const set = [...hubs.flatMap(([, { environment }]) => Object.keys(environment ?? {})), ...inImage];

    const known = settingsOfHub();

    expect(set.length).toBeGreaterThan(8);
    expect(set.filter((name) => name !== undefined && name !== 'NODE_ENV' && !known.has(name))).toEqual([]);
  });

  it('asks its operator for nothing that the example does not name', () => {
    const asked = [...text('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name);
    const named = [...text('.env.example').matchAll(/^(\w+)=/gm)].map(([, name]) => name);

    expect(new Set(asked)).toEqual(new Set(named));
  });

  it('waits for nobody who is not there', () => {
    const awaited = Object.values(compose.services).flatMap(({ depends_on: on }) => Object.keys(on ?? {}));

    expect(awaited.filter((name) => compose.services[name] === undefined)).toEqual([]);
  });

  it('balances between all hubs and no others, by what tells whether one can serve', () => {
    const balanced = [...text('haproxy.cfg').matchAll(/^ {4}server (\S+) \1:4000$/gm)].map(([, name]) => name);

    expect(balanced).toEqual(hubs.map(([name]) => name));
    expect(text('haproxy.cfg')).toContain('option httpchk GET /ready');
  });

  it('copies into its image only what is there', () => {
    const copied = [...text('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) =>
      paths.split(' '),
    );

    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it.each(BALANCERS)('has settings that %s takes', (balancer) => {
    const { status, stderr } = spawnSync(balancer, ['-c', '-f', join(ROOT, 'docker/haproxy.cfg')]);

    expect(String(stderr)).not.toContain('[ALERT]');
    expect(status).toBe(0);
  });
});
