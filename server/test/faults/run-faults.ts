import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../checks/check.js';

// npm run test:faults -- [--operations 10000] [--kills 60] [--seed 7]: the same test that npm test has a short run of.
const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '60' },
    seed: { type: 'string' },
  },
});
const seed = values.seed ?? String(Date.now() % 2_147_483_647);
console.log(`seed ${seed}, ${values.operations} events, ${values.kills} kills`);
const env = {
  ...process.env,
  FAULTS_SEED: seed,
  FAULTS_OPERATIONS: values.operations,
  FAULTS_KILLS: values.kills,
  FAULTS_DURABLE: 'on',
  FAULTS_TIMEOUT_MS: String(60 * 60_000),
};
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'postgres', 'server/test/faults'], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
