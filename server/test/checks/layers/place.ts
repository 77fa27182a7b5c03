import { isBuiltin } from 'node:module';

/** Where something stands: a file of ours, or a package of somebody else's. */
export interface Place {
  /** `server/features/feed/ports.ts`, `pg`, `node:crypto`. */
  readonly path: string;
  /** The folder of the server that it stands in, else the repository's; `package` for somebody else's. */
  readonly area: string;
  /** Within its area: the feature, the part of the platform, the client. Empty where there is none. */
  readonly unit: string;
  /** Within a feature: model, ports, actions, store, graphql, http, remote. Empty elsewhere. */
  readonly part: string;
  /** True for what only tests and benchmarks use: tests, fakes, the harness, and benchmarks. */
  readonly isTest: boolean;
}

const TEST = /(\.test\.tsx?$|^server\/(test|bench)\/|^clients\/[^/]+\/test\/|\/fake-[^/]+\.ts$|\/testing\/|^vitest\.)/;

export function placeOfFile(path: string): Place {
  const [area = '', unit = '', part = ''] = path.replace(/^server\//, '').split('/');
  const hasUnits = area === 'features' || area === 'platform' || area === 'clients';
  return {
    path,
    area,
    unit: hasUnits ? unit : '',
    part: area === 'features' ? part.replace(/\.ts$/, '') : '',
    isTest: TEST.test(path),
  };
}

/** `pg` for `pg/lib/client.js`, `@apollo/server` for `@apollo/server/plugin`, `node:fs` for `fs/promises`. */
export function placeOfPackage(specifier: string): Place {
  const words = specifier.replace(/^node:/, '').split('/');
  const name = words.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  const client = /^@seamark\/(.+)$/.exec(name)?.[1];
  if (client !== undefined && client !== 'server') return placeOfFile(`clients/${client}/package.json`);
  const path = isBuiltin(specifier) ? `node:${name}` : name;
  return { path, area: 'package', unit: '', part: '', isTest: false };
}
