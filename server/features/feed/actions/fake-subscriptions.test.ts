import { subscriptionsContract } from '../../../test/contracts/subscriptions.contract.js';
import { numberedEventId } from '../model/fake-recorded-event.js';
import { aViewer, FakeHub } from './fake-feed.js';
import { FakeSubscriptions } from './fake-subscriptions.js';

subscriptionsContract('in memory', async () => {
  const hub = new FakeHub();
  for (const number of [1, 2, 3]) hub.happens(number);
  const subscriptions = new FakeSubscriptions(hub.log);
  return {
    subscriptions,
    writeSubscriptions: subscriptions.writeSubscriptions,
    owner: aViewer('handler@cert'),
    colleague: aViewer('reader@cert'),
    events: [numberedEventId(1), numberedEventId(2), numberedEventId(3)],
  };
});
