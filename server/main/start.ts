import { allMigrations } from '../migrations/all-migrations.js';
import type { Config } from '../platform/config/config.js';
import { readConfig } from '../platform/config/env.js';
import { StartProblem } from '../platform/config/start-problem.js';
import { openDatabase, type OpenedDatabase } from '../platform/postgres/open-database.js';
import { describeFault } from '../platform/telemetry/fault.js';
import type { Log } from '../platform/telemetry/log.js';
import { openLog } from '../platform/telemetry/open-log.js';
import { buildHub } from './hub.js';
import { ensureSample } from './sample/ensure-sample.js';
import { tables } from './tables.js';
import { welcome } from './welcome.js';

/** The process: opens the database, plants the sample where it is wanted, serves, and stops when it is told to. */
async function start(): Promise<void> {
  const startedAt = performance.now();
  const config = readConfig();
  if (!config.ok) throw new StartProblem(config.refusal);
  const log = openLog(config.value.logLevel, process.stdout);
  const opened = await openDatabase(config.value, { migrations: allMigrations, tables }, log);
  const { hub, sample } = await serve(config.value, opened, log).catch(async (error: unknown) => {
    await opened.close();
    throw error;
  });
  process.stdout.write(`${welcome({ url: hub.url, how: opened.how, startedInMs: performance.now() - startedAt, sample })}\n`);
  onceTold(async () => {
    await hub.stop();
    await opened.close();
  });
}

async function serve(config: Config, { database, contextKeys }: OpenedDatabase, log: Log) {
  const options = { config, database, contextKey: contextKeys.current, log };
  const sample = config.sample ? await ensureSample(options, config) : null;
  return { sample, hub: await buildHub(options) };
}

/** The first signal stops in order; the second, at once. */
function onceTold(stop: () => Promise<void>): void {
  const exit = (code: number) => () => process.exit(code);
  const told = (): void => {
    for (const signal of SIGNALS) process.removeAllListeners(signal).once(signal, exit(130));
    stop().then(exit(0), exit(1));
  };
  for (const signal of SIGNALS) process.once(signal, told);
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

function explain(error: unknown): string {
  if (error instanceof StartProblem) return `Seamark cannot start:\n${error.problems.map((problem) => `  - ${problem}`).join('\n')}`;
  if (isTaken(error)) return `Seamark cannot start: something listens on port ${error.port} already. Stop it, or set PORT to another one.`;
  return `Seamark could not start: ${JSON.stringify(describeFault(error))}`;
}

function isTaken(error: unknown): error is Error & { readonly port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
}

start().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
