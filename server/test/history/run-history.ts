import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../checks/check.js';

// npm run test:history -- [--steps 200] [--seed 7]: the same test that npm test has a short run of.
const { values } = parseArgs({ options: { steps: { type: 'string' }, seed: { type: 'string' } } });
const env = {
  ...process.env,
  HISTORY_STEPS: values.steps ?? '200',
  HISTORY_SEED: values.seed ?? String(Date.now() % 2_147_483_647),
};
console.log(`seed ${env.HISTORY_SEED}, ${env.HISTORY_STEPS} steps`);
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'postgres', 'server/test/history'], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
