import type { Check } from './check.js';
import { type SourceFile, sourceFiles } from './source-files.js';

/** Licences that ask for no more than to be named: <https://spdx.org/licenses/>. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Unlicense',
  // For fonts: handed on with a program freely, and not sold by themselves.
  'OFL-1.1',
]);

/** Packages of another licence that we only work with, and never hand on, with the reason. */
const TOOLS_ONLY: readonly { readonly name: RegExp; readonly licence: string; readonly why: string }[] = [
  { name: /^lightningcss(-|$)/, licence: 'MPL-2.0', why: 'Vite brings it along for style sheets.' },
  { name: /^axe-core$|^@axe-core\//, licence: 'MPL-2.0', why: 'It checks the console for accessibility, in tests.' },
];

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

interface Manifest {
  readonly [field: string]: Readonly<Record<string, string>> | undefined;
}

export const dependencies: Check = {
  name: 'dependencies',
  claim: 'Every dependency is pinned, from the registry, and free to hand on.',
  find: async () => findDoubtfulDependencies(await sourceFiles(/(^|\/)package(-lock)?\.json$/)),
};

export function findDoubtfulDependencies(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    path === 'package-lock.json' ? doubtsOfLock(JSON.parse(text)) : doubtsOfManifest(path, JSON.parse(text)),
  );
}

function doubtsOfManifest(path: string, manifest: Manifest): readonly string[] {
  const fields = ['dependencies', 'devDependencies', 'optionalDependencies'];
  const wanted = fields.flatMap((field) => Object.entries(manifest[field] ?? {}));
  return wanted
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${path}\n    ${name} is not pinned: ${version}`);
}

function doubtsOfLock({ packages }: { readonly packages: Readonly<Record<string, LockedPackage>> }): readonly string[] {
  const locked = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && link !== true);
  const named = locked.map(([path, one]) => ({ ...one, name: path.replace(/^.*node_modules\//, '') }));
  const bound = named.filter(({ resolved }) => resolved !== undefined);
  return [
    ...named.filter((one) => !isFree(one)).map(({ name, license }) => `${name}: ${license ?? 'says no licence'}`),
    ...bound.map(
      ({ name, resolved }) => `${name} is bound to one address: ${resolved} (npm's omit-lockfile-registry-resolved)`,
    ),
    ...leftOut(Object.values(packages), new Set(named.map(({ name }) => name))),
  ].map((line) => `package-lock.json\n    ${line}`);
}

/** What npm drops from a lock without a word, when it could not be had as the lock was made: other machines' binaries. */
function leftOut(packages: readonly LockedPackage[], locked: ReadonlySet<string>): readonly string[] {
  const wanted = packages.flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
  return wanted.filter((name) => !locked.has(name)).map((name) => `${name} was left out: make the lock anew`);
}

function isFree({ name, license = '', dev }: LockedPackage & { readonly name: string }): boolean {
  const tool = TOOLS_ONLY.some((one) => one.name.test(name) && one.licence === license);
  return isPermissive(license) || (tool && dev === true);
}

/** Reads an SPDX expression of licences, ANDs and ORs; of an OR one side is enough. */
function isPermissive(expression: string): boolean {
  const words = expression.replace(/[()]/g, '');
  return words.split(' OR ').some((side) => side.split(' AND ').every((licence) => PERMISSIVE.has(licence)));
}
