import type { EntityManager } from 'typeorm';
import type { Database } from '../../../platform/postgres/database.js';
import { prepared, type Prepared } from '../../../platform/postgres/prepared.js';
import { contextOf } from '../../auth/model/viewer-context.js';
import type { SavedSubscription, SubscriptionName } from '../model/saved-subscription.js';
import type { SubscriptionReads, SubscriptionShelf, WriteSubscriptions } from '../ports.js';
import { type SubscriptionRow, toSavedSubscription } from './to-saved-subscription.js';

export interface KeptSubscriptions {
  readonly subscriptions: SubscriptionReads;
  readonly writeSubscriptions: WriteSubscriptions;
}

/** Row security leaves each viewer what it saved itself, with a token of the same ceiling. */
export function postgresSubscriptions(database: Pick<Database, 'read' | 'write'>): KeptSubscriptions {
  return {
    subscriptions: {
      all: (viewer) =>
        database.read(contextOf(viewer), async (sql) =>
          (await prepared<SubscriptionRow>(sql, ALL)).map(toSavedSubscription),
        ),
      find: (viewer, name) => database.read(contextOf(viewer), (sql) => find(sql, name)),
    },
    writeSubscriptions: (viewer, work) => database.write(contextOf(viewer), (sql) => work(shelfOn(sql))),
  };
}

function shelfOn(sql: EntityManager): SubscriptionShelf {
  return {
    hold: async () => void (await prepared(sql, HOLD)),
    find: (name) => find(sql, name),
    count: async () => Number((await prepared<{ count: string }>(sql, COUNT))[0]?.count ?? 0),
    put: async ({ name, filter, backfill, place }) =>
      void (await prepared(sql, PUT, [name, filter && JSON.stringify(filter), backfill, idOf(place)])),
    advance: (name, to) => advance(sql, name, to),
    remove: async (name) => (await prepared(sql, REMOVE, [name])).length > 0,
  };
}

async function find(sql: EntityManager, name: SubscriptionName): Promise<SavedSubscription | null> {
  const [row] = await prepared<SubscriptionRow>(sql, FIND, [name]);
  return row === undefined ? null : toSavedSubscription(row);
}

async function advance(
  sql: EntityManager,
  name: SubscriptionName,
  to: SavedSubscription['place'],
): ReturnType<SubscriptionShelf['advance']> {
  const [told] = await prepared<{ known: boolean; found: boolean }>(sql, ADVANCE, [name, idOf(to)]);
  if (told?.found !== true) return 'not-found';
  // Before all events nothing was handled: there is nothing to know of that place.
  return told.known || to === 'beginning' ? 'kept' : 'place-unknown';
}

function idOf(place: SavedSubscription['place']): string | null {
  return place === 'beginning' ? null : place;
}

const COLUMNS = 'name, filter, backfill, place';
const ALL: Prepared = { name: 'subscriptions', text: `SELECT ${COLUMNS} FROM hub.saved_subscription ORDER BY name` };
const FIND: Prepared = {
  name: 'subscription',
  text: `SELECT ${COLUMNS} FROM hub.saved_subscription WHERE name = $1`,
};
const COUNT: Prepared = { name: 'subscriptions-counted', text: 'SELECT count(*) FROM hub.saved_subscription' };

/** The first number stands for what is locked: nothing else of the hub locks by two numbers. */
const HOLD: Prepared = {
  name: 'subscriptions-held',
  text: 'SELECT pg_advisory_xact_lock(10, hub.viewer_person())',
};

const PUT: Prepared = {
  name: 'subscription-put',
  text: `INSERT INTO hub.saved_subscription (person_id, ceiling, ${COLUMNS})
    VALUES (hub.viewer_person(), hub.viewer_ceiling(), $1, $2, $3, $4)
    ON CONFLICT (person_id, ceiling, name) DO UPDATE
      SET filter = excluded.filter, backfill = excluded.backfill, place = excluded.place`,
};

const ADVANCE: Prepared = {
  name: 'subscription-advanced',
  text: `WITH moved AS (
      UPDATE hub.saved_subscription SET place = $2 WHERE name = $1 AND hub.comes_after($2, place)
    )
    SELECT hub.comes_after($2, NULL) IS NOT NULL AS known,
      EXISTS (SELECT FROM hub.saved_subscription WHERE name = $1) AS found`,
};

const REMOVE: Prepared = {
  name: 'subscription-removed',
  text: 'DELETE FROM hub.saved_subscription WHERE name = $1 RETURNING name',
};
