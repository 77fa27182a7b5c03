import path from 'node:path';
import { allMigrations } from '../migrations/all-migrations.js';
import { machineClock } from '../kernel/clock.js';
import { readConfig } from '../platform/config/env.js';
import { projectRoot } from '../platform/config/project-root.js';
import { StartProblem } from '../platform/config/start-problem.js';
import { openDatabase } from '../platform/postgres/open-database.js';
import { openLog } from '../platform/telemetry/open-log.js';
import { explainStart } from './explain-start.js';
import { foundHub } from './founding/found-hub.js';
import { foundingParty } from './founding/founding-party.js';
import { buildHub } from './hub.js';
import { machineRandomness } from './hub-needs.js';
import { readPartners } from './partners/read-partners.js';
import { ensureSample } from './sample/ensure-sample.js';
import { sampleAccounts } from './sample/sample-accounts.js';
import { stopWhenTold } from './stop-when-told.js';
import { tables } from './tables.js';
import { welcome } from './welcome.js';

/** Where the console is built. */
const CONSOLE = path.join(projectRoot(), 'clients/web/dist');

/** The process: opens the database, plants the sample where it is wanted, serves, and stops when it is told to. */
async function start(): Promise<() => Promise<void>> {
  const config = readConfig();
  if (!config.ok) throw new StartProblem(config.refusal);
  const partners = await readPartners(config.value.partnersFile, config.value.partnerHosts);
  const log = openLog(config.value.logLevel, process.stdout);
  const opened = await openDatabase(config.value, { migrations: allMigrations, tables }, log);
  try {
    const base = { config: config.value, database: opened.database, contextKey: opened.contextKeys.current, log };
    const samples = config.value.sample ? sampleAccounts(config.value.dataFolder) : undefined;
    const options = { ...base, partners, console: CONSOLE, ...(samples && { samples }) };
    const sample = config.value.sample ? await ensureSample(options, config.value) : null;
    const party = foundingParty(config.value.operator);
    const secret = sample
      ? null
      : await foundHub({ ...options, clock: machineClock, random: machineRandomness }, party);
    const hub = await buildHub(options);
    const founded = secret && { ...party, secret };
    const facts = { url: hub.url, how: opened.how, startedInMs: performance.now(), sample, founded };
    process.stdout.write(`${welcome(facts)}\n`);
    return () => hub.stop().finally(() => opened.close());
  } catch (error) {
    await opened.close();
    throw error;
  }
}

// Whoever read the output and went away, as `head` does, must not take the hub along.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const started = start();
stopWhenTold(started);
started.catch((error: unknown) => {
  process.stderr.write(`${explainStart(error)}\n`);
  process.exit(1);
});
