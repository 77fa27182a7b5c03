import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../checks/check.js';

// npm run test:leaks -- [--long] [--minutes 10] [--seed 7] [--path 3:1:0] [--viewer writer-bot@campus]: the same test that npm test has a short run of.
const { values } = parseArgs({
  options: {
    long: { type: 'boolean' },
    minutes: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
    viewer: { type: 'string' },
  },
});
const minutes = values.minutes ?? (values.long ? '10' : '0');
const env = {
  ...process.env,
  LEAKS_MS: String(Number(minutes) * 60_000),
  LEAKS_SEED: values.seed ?? String(values.long ? Date.now() % 2_147_483_647 : 1),
  ...(values.path === undefined ? {} : { LEAKS_PATH: values.path }),
  ...(values.viewer === undefined ? {} : { LEAKS_VIEWER: values.viewer }),
};
console.log(`seed ${env.LEAKS_SEED}, ${minutes === '0' ? 'as many pairs as in npm test' : `${minutes} min`}`);
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'postgres', 'server/test/leaks'], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
