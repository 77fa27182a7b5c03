import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { mutantPlugin } from './server/test/mutants/mutant-plugin.js';

// Vite would take graphql's ESM build for our files while type-graphql, loaded by Node, gets the other one:
// two realms, and "Cannot use GraphQLObjectType from another module". One file for both cures it.
const graphql = createRequire(import.meta.url).resolve('graphql');
const sdk = fileURLToPath(new URL('clients/sdk/src/index.ts', import.meta.url));

const everywhere = (...kinds: string[]) =>
  kinds.flatMap((kind) => ['server', 'clients', 'seeds'].map((top) => `${top}/**/*.${kind}.ts`));
const withDatabase = everywhere('pg.test', 'journey.test');
const withBrowser = everywhere('browser.test');

export default defineConfig({
  // Only where SEAMARK_MUTANT names a planted leak: `npm run test:mutants`.
  plugins: [mutantPlugin()],
  resolve: {
    alias: [
      { find: /^graphql$/, replacement: graphql },
      { find: /^@seamark\/sdk$/, replacement: sdk },
    ],
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // `vitest run --project rules` needs no database and is quick; a run without any test of the second kind starts none.
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: everywhere('test'),
          exclude: ['**/node_modules/**', '**/dist/**', ...withDatabase, ...withBrowser],
        },
      },
      {
        extends: true,
        test: { name: 'postgres', include: withDatabase, globalSetup: ['server/test/global-setup.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: withBrowser,
          // A browser has many steps, and on a busy machine each takes its time.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          globalSetup: ['server/test/global-setup.ts', 'clients/web/test/browser-setup.ts'],
        },
      },
    ],
  },
});
