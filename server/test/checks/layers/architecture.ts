import { type Import, UNREADABLE } from './imports.js';
import type { Place } from './place.js';

/**
 * The architecture, as a list. A feature may use only the features above it.
 * To change the architecture, change the list.
 */
export const features = [
  'markings', // TLP, audience, atoms, clearance, sheets
  'organizations', // who takes part
  'auth', // who is asking
  'events', // what happened: the log, its order, cursors
  'audit', // what happened, kept for ever and provable
  'dissemination', // who was told what
  'systems', // which AI systems, models, data sets are concerned
  'taxonomy', // the terms to sort risks by
  'advisories', // what is warned of
  'intake', // what third parties report to us
  'transparency', // what makers say their systems can and cannot do
  'feed', // what is new
  'delivery', // telling others' machines and mailboxes
  'interop', // the same in others' formats
  'administration', // who keeps the hub: admits, adds, grants, issues, revokes
  'federation', // the graph beyond this hub
] as const;

/** What a feature may have. Each part sees the ones named behind it, of its own feature; `model` and `ports` of others too. */
const parts: Readonly<Record<string, readonly string[]>> = {
  model: ['model'],
  ports: ['model', 'ports'],
  actions: ['model', 'ports', 'actions'],
  store: ['model', 'ports', 'actions', 'store'],
  graphql: ['model', 'actions', 'graphql'],
  http: ['model', 'actions', 'http'],
  remote: ['model', 'ports', 'actions', 'remote'],
};

/** What should have been told, worked out from the script of the fault test alone. */
const ORACLE = 'server/test/faults/oracle/';

const serverAreas = ['main', 'kernel', 'platform', 'migrations', 'features', 'test', 'bench'];

/** Something that no import may do. */
export interface ImportRule {
  readonly name: string;
  readonly why: string;
  readonly isBrokenBy: (used: Import) => boolean;
}

/** Something that no file may be. */
export interface PlaceRule {
  readonly name: string;
  readonly why: string;
  readonly isBrokenBy: (place: Place) => boolean;
}

export const placeRules: readonly PlaceRule[] = [
  {
    name: 'listed-features-only',
    why: 'Put a new feature in the list, where it belongs.',
    isBrokenBy: (place) => place.area === 'features' && rank(place) < 0,
  },
  {
    name: 'known-parts-only',
    why: `A feature has these parts and no others: ${Object.keys(parts).join(', ')}.`,
    isBrokenBy: (place) => place.area === 'features' && parts[place.part] === undefined,
  },
  {
    name: 'known-folders-only',
    why: `The server has these folders and no others: ${serverAreas.join(', ')}.`,
    isBrokenBy: (place) => place.path.startsWith('server/') && !serverAreas.includes(place.area),
  },
  {
    name: 'no-barrels',
    why: 'Import the file that has it: an index hides who uses what, and makes cycles.',
    isBrokenBy: ({ path }) => /^(server|seeds)\/(.*\/)?index\.ts$/.test(path),
  },
];

const orderRules: readonly ImportRule[] = [
  {
    name: 'features-look-up',
    why: 'A feature uses only the features above it in the list.',
    isBrokenBy: ({ from, to }) => isFeature(from, to) && rank(to) > rank(from),
  },
  {
    name: 'insides-stay-inside',
    why: 'Reach another feature through its model and its ports; a GraphQL type may show its GraphQL types.',
    isBrokenBy: ({ from, to }) =>
      isFeature(from, to) && !from.isTest && from.unit !== to.unit && !isOpenTo(from.part, to.part),
  },
  {
    name: 'parts-in-order',
    why: 'Inside a feature: model <- ports <- actions <- (store | graphql | http | remote), and those four do not see each other.',
    isBrokenBy: ({ from, to }) =>
      isFeature(from, to) && !from.isTest && from.unit === to.unit && !(parts[from.part] ?? []).includes(to.part),
  },
  {
    name: 'model-is-pure',
    why: 'A model uses the kernel, other models, node:crypto, markdown-it, diff and hyparquet-writer: no machinery, no framework, nothing read or written.',
    isBrokenBy: ({ from, to }) => isPart(from, 'model') && !isPure(to),
  },
  {
    name: 'actions-use-models-and-ports',
    why: 'An action reaches the outside only through ports.',
    isBrokenBy: ({ from, to }) => isPart(from, 'ports', 'actions') && !isPure(to),
  },
  {
    name: 'stores-know-no-edge',
    why: 'What is kept does not depend on how it is shown.',
    isBrokenBy: ({ from, to }) => isPart(from, 'store') && isPlatform(to, 'graphql', 'http'),
  },
  {
    name: 'edges-know-no-database',
    why: 'What leaves the hub comes from actions, which redact; never from the database.',
    isBrokenBy: ({ from, to }) => isPart(from, 'graphql', 'http', 'remote') && isPlatform(to, 'postgres'),
  },
  {
    name: 'only-redactors-vouch',
    why: 'Only model/redact-*.ts may say that something is redacted.',
    isBrokenBy: ({ from, to, names }) =>
      to.path === 'server/features/markings/model/redacted.ts' &&
      names.some((name) => name === 'vouch' || name === '*') &&
      !/\/model\/redact-[^/]+\.ts$/.test(from.path) &&
      !from.isTest,
  },
];

const serverRules: readonly ImportRule[] = [
  {
    name: 'kernel-imports-nothing',
    why: 'The kernel is words, not machinery; node:crypto is arithmetic.',
    isBrokenBy: ({ from, to }) =>
      from.area === 'kernel' && !from.isTest && to.area !== 'kernel' && to.path !== 'node:crypto',
  },
  {
    name: 'platform-knows-no-feature',
    why: 'Machinery must not know what it carries.',
    isBrokenBy: ({ from, to }) =>
      from.area === 'platform' && !from.isTest && !isOneOf(to.area, 'platform', 'kernel', 'package'),
  },
  {
    name: 'only-main-composes',
    why: 'main/ sees everything; nobody sees main/.',
    isBrokenBy: ({ from, to }) => to.area === 'main' && !from.isTest && !isOneOf(from.area, 'main', 'seeds'),
  },
  {
    name: 'migrations-stand-still',
    why: 'A migration must do tomorrow what it did when it was released, whatever becomes of the code.',
    isBrokenBy: ({ from, to }) =>
      from.area === 'migrations' && !from.isTest && to.area !== 'migrations' && to.path !== 'typeorm',
  },
  {
    name: 'tests-are-not-used',
    why: 'What serves people does not depend on what tests it.',
    isBrokenBy: ({ from, to }) => to.isTest && !from.isTest,
  },
  {
    name: 'oracle-stands-alone',
    why: 'What decides who should have been told what must not ask what it judges: it uses itself and nothing else.',
    isBrokenBy: ({ from, to }) =>
      from.path.startsWith(ORACLE) &&
      !to.path.startsWith(ORACLE) &&
      !(from.path.endsWith('.test.ts') && to.path === 'vitest'),
  },
  {
    name: 'typeorm-in-stores',
    why: 'The database is known to stores and platform/postgres alone.',
    isBrokenBy: ({ from, to }) =>
      isOneOf(to.path, 'typeorm', 'pg') && isServed(from) && !isPart(from, 'store') && !isPlatform(from, 'postgres'),
  },
  {
    name: 'graphql-at-the-edge',
    why: 'GraphQL is known to graphql/ folders alone.',
    isBrokenBy: ({ from, to }) =>
      isGraphQLPackage(to) && isServed(from) && !isPart(from, 'graphql') && !isPlatform(from, 'graphql'),
  },
  {
    name: 'pino-in-telemetry',
    why: 'Whatever is logged goes through one place, which knows what must not be.',
    isBrokenBy: ({ from, to }) => to.path === 'pino' && !isPlatform(from, 'telemetry'),
  },
  {
    name: 'imports-are-written-out',
    why: 'A module name made up as the program runs is followed by no rule; only the database binaries are chosen so.',
    isBrokenBy: ({ from, to }) => to.path === UNREADABLE && isOfServer(from) && !isPlatform(from, 'postgres'),
  },
];

const outerRules: readonly ImportRule[] = [
  {
    name: 'clients-know-only-the-contract',
    why: 'A client is written against schema/, as our members write theirs.',
    isBrokenBy: ({ from, to }) =>
      from.area === 'clients' && !from.isTest && (isOfServer(to) || isOneOf(to.area, 'seeds', 'docker')),
  },
  {
    name: 'clients-share-only-the-sdk',
    why: 'The web console and the CLI are users of the SDK, by its published name.',
    isBrokenBy: ({ from, to }) =>
      from.area === 'clients' &&
      !from.isTest &&
      to.area === 'clients' &&
      from.unit !== to.unit &&
      to.path !== 'clients/sdk/package.json',
  },
  {
    name: 'server-knows-no-client',
    why: 'The hub is there before its clients and its sample data.',
    isBrokenBy: ({ from, to }) => isOfServer(from) && !from.isTest && isOneOf(to.area, 'clients', 'seeds'),
  },
  {
    name: 'seeds-use-the-front-door',
    why: "Seeds go through the hub's own actions, so that they keep the same rules as everyone.",
    isBrokenBy: ({ from, to }) =>
      from.area === 'seeds' && !from.isTest && isOfServer(to) && to.area !== 'main' && !isPlatform(to, 'config'),
  },
];

export const importRules: readonly ImportRule[] = [...orderRules, ...serverRules, ...outerRules];

const graphQLPackages =
  /^(graphql|type-graphql|graphql-scalars|graphql-ws|@apollo\/.+|@graphql-tools\/.+|@theguild\/.+)$/;

/** They reckon, and neither read nor write anything. */
const pureLibraries = ['node:crypto', 'markdown-it', 'diff', 'hyparquet-writer'];

const rank = ({ unit }: Place): number => features.findIndex((feature) => feature === unit);
const isFeature = (...places: readonly Place[]): boolean => places.every(({ area }) => area === 'features');
const isOneOf = (word: string, ...words: readonly string[]): boolean => words.includes(word);
const isPlatform = (place: Place, ...units: readonly string[]): boolean =>
  place.area === 'platform' && units.includes(place.unit);
const isOpenTo = (from: string, to: string): boolean =>
  isOneOf(to, 'model', 'ports') || (from === 'graphql' && to === 'graphql');
const isGraphQLPackage = ({ area, path }: Place): boolean => area === 'package' && graphQLPackages.test(path);
const isOfServer = ({ path }: Place): boolean => path.startsWith('server/') || path === '@seamark/server';

/** True for what a feature is made of, tests left aside. */
function isPart({ area, part, isTest }: Place, ...names: readonly string[]): boolean {
  return area === 'features' && !isTest && names.includes(part);
}

/** True for the server's code that main/ puts together, which is what the rules about libraries are for. */
function isServed(place: Place): boolean {
  return isOneOf(place.area, 'kernel', 'platform', 'features') && !place.isTest;
}

/** True for what holds no machinery. How parts may see each other is another rule. */
function isPure({ area, path }: Place): boolean {
  return isOneOf(area, 'kernel', 'features') || isOneOf(path, ...pureLibraries);
}
