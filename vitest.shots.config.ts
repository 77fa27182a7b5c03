import { defineConfig } from 'vitest/config';
import everyday from './vitest.config.js';

// npm run shots: pictures of every screen, to be looked at by people.
export default defineConfig({
  resolve: everyday.resolve ?? {},
  test: {
    include: ['clients/web/test/shots.long.ts'],
    globalSetup: ['server/test/global-setup.ts', 'clients/web/test/browser-setup.ts'],
    pool: 'forks',
    testTimeout: 10 * 60_000,
    hookTimeout: 60_000,
  },
});
