import { groupLedger } from '../../features/dissemination/actions/group-ledger.js';
import { postgresDeliveries } from '../../features/dissemination/store/postgres-deliveries.js';
import type { Figure } from '../bench.js';
import { quantile, rounded, timesOf } from '../measure.js';
import type { Stage } from '../stage.js';

/** Groups of an event: viewers who are shown other portions of it. */
const GROUPS = 4;
const EVENTS = 20;

/** What it takes until a crowd may be sent an event: all of its groups are kept by one commit. */
export async function* fanOutCost({ database, superuser }: Stage, count: number): AsyncIterable<Figure> {
  const ledger = groupLedger(postgresDeliveries(database));
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    Array.from({ length: count / GROUPS }, (__, seat) => 1_000_000 + group * count + seat),
  );
  const tell = (event: number): Promise<unknown> =>
    Promise.all(
      groups.map(async (tokens, group) => {
        const versions = Array.from({ length: 4 + group }, (_, version) => String(9_000_000 + event * 100 + version));
        return ledger.record({ tokens, told: [{ versions }], way: 'FEED' });
      }),
    );
  await tell(-1);
  const before = process.cpuUsage();
  const times = await timesOf(
    Array.from({ length: EVENTS }, (_, event) => event),
    tell,
  );
  const { user, system } = process.cpuUsage(before);
  const detail = `${GROUPS} groups of one event, kept before any of it is sent`;
  yield { figure: `told to ${count}, p50`, value: rounded(quantile(times, 0.5)), unit: 'ms', detail };
  yield { figure: `told to ${count}, p99`, value: rounded(quantile(times, 0.99)), unit: 'ms', detail };
  const cpu = (user + system) / (EVENTS * count);
  yield { figure: `CPU of the hub a delivery`, value: rounded(cpu), unit: 'µs', goal: 2 };
  const bytes = await bytesOf(superuser);
  yield { figure: 'disk a delivery', value: rounded(bytes / ((EVENTS + 1) * count)), unit: 'B', goal: 8 };
}

async function bytesOf(superuser: Stage['superuser']): Promise<number> {
  const { rows } = await superuser.query<{ bytes: string }>(
    `SELECT pg_total_relation_size('hub.group_delivery') AS bytes`,
  );
  return Number(rows[0]?.bytes);
}
