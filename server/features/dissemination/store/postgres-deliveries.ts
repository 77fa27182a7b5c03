import { createHash } from 'node:crypto';
import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import { type Extract, WAYS } from '../model/told.js';
import type { Delivery, KeepDeliveries } from '../ports.js';

const RECORD: Prepared = { name: 'record-deliveries', text: 'SELECT hub.record_deliveries($1::jsonb, $2::jsonb)' };

/** One transaction a group, and so one wait for the disk. */
export function postgresDeliveries(database: Pick<Database, 'relay'>): KeepDeliveries {
  return async (deliveries) => {
    const extracts = new Map<string, Extract>();
    const told = deliveries.flatMap((delivery) => rowsOf(delivery, extracts));
    const named = [...extracts].map(([extract, { versions }]) => ({ extract, versions }));
    await database.relay((sql) => prepared(sql, RECORD, [JSON.stringify(named), JSON.stringify(told)]));
  };
}

function rowsOf({ tokens, told, way }: Delivery, extracts: Map<string, Extract>) {
  return told.map((extract) => {
    const name = nameOf(extract);
    extracts.set(name, extract);
    return { extract: name, way: WAYS.indexOf(way), tokens };
  });
}

/** The same versions have the same name in every process: 128 bits of SHA-256. */
function nameOf({ versions }: Extract): string {
  return createHash('sha256').update(versions.join()).digest('hex').slice(0, 32);
}
