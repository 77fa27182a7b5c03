import { defineConfig } from 'vitest/config';
import everyday from './vitest.config.js';

// npm run test:fuzz: what takes minutes, and runs when it is asked for.
export default defineConfig({
  resolve: everyday.resolve ?? {},
  test: {
    include: ['server/**/*.long.ts'],
    globalSetup: ['server/test/global-setup.ts'],
    pool: 'forks',
    testTimeout: 30 * 60_000,
    hookTimeout: 60_000,
  },
});
