import { describe, expect, it } from 'vitest';
import { subscriptionsContract } from '../../../test/contracts/subscriptions.contract.js';
import { testHub } from '../../../test/test-hub.js';
import { authenticate } from '../../auth/actions/authenticate.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { VISITOR } from '../../auth/model/visitor.js';
import { postgresTokens } from '../../auth/store/postgres-tokens.js';
import type { EventId } from '../../events/model/feed-cursor.js';
import type { SavedSubscription } from '../model/saved-subscription.js';
import { postgresSubscriptions } from './postgres-subscriptions.js';

const { database, superuser, tokenOf } = await testHub();
const kept = postgresSubscriptions(database);
const [owner, colleague] = await Promise.all(['handler@cert', 'second@cert'].map(viewerOf));

async function viewerOf(account: string): Promise<Viewer> {
  const needs = { tokens: postgresTokens(database), acceptSamples: true };
  const viewer = await authenticate(needs, `Bearer ${tokenOf(account)}`);
  if (!viewer.ok) throw new Error(viewer.refusal.kind);
  return viewer.value;
}

async function eventAt(position: number): Promise<EventId> {
  const { rows } = await superuser.query<{ id: EventId }>('SELECT id FROM hub.event WHERE position = $1', [position]);
  if (rows[0] === undefined) throw new Error(`The log has no event ${position}.`);
  return rows[0].id;
}

subscriptionsContract('in PostgreSQL', async () => {
  await superuser.query('DELETE FROM hub.saved_subscription');
  if (!owner || !colleague) throw new Error('The sample community has both.');
  const events = [await eventAt(1), await eventAt(2), await eventAt(3)] as const;
  return { ...kept, owner, colleague, events };
});

describe('a subscription in PostgreSQL', () => {
  it('cannot be kept by a visitor, whatever asks for it', async () => {
    const saved: SavedSubscription = {
      name: 'soc' as SavedSubscription['name'],
      filter: null,
      backfill: true,
      place: 'beginning',
    };

    await expect(kept.writeSubscriptions(VISITOR, (shelf) => shelf.put(saved))).rejects.toThrow(/foreign key/);
  });

  it('lets two who save at once for one account wait for each other', async () => {
    if (!owner) throw new Error('The sample community has one.');
    const order: string[] = [];
    const save = (name: string): Promise<void> =>
      kept.writeSubscriptions(owner, async (shelf) => {
        await shelf.hold();
        order.push(`${name} in`);
        await shelf.count();
        order.push(`${name} out`);
      });

    await Promise.all([save('one'), save('other')]);

    expect(order.map((step) => step.split(' ')[1])).toEqual(['in', 'out', 'in', 'out']);
  });
});
