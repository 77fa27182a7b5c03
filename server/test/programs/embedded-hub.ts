import { once } from 'node:events';
import { openEmbeddedPostgres } from '../../platform/postgres/embedded/embedded-postgres.js';
import { openLog } from '../../platform/telemetry/open-log.js';

// A process that has the embedded database of the folder it is given, as a hub has, and tells of itself in lines of JSON.
// It leaves on SIGTERM; tests also kill it. With `durable` it syncs as a hub's does; what is killed loses nothing without that, too.

const [dataFolder = '', durable] = process.argv.slice(2);
const began = performance.now();
const tell = (fact: object) => process.stdout.write(`${JSON.stringify(fact)}\n`);

const asked = once(process, 'SIGTERM');
const { url, how, close } = await openEmbeddedPostgres({
  dataFolder,
  durable: durable === 'durable',
  log: openLog('warn', process.stderr),
});
tell({ how, hubUrl: url('hub'), superuserUrl: url('superuser'), ms: Math.round(performance.now() - began) });

const staysAlive = setInterval(() => undefined, 60_000);
await asked;
clearInterval(staysAlive);
await close();
tell({ closed: true });
