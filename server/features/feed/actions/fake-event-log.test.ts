import { eventLogContract } from '../../../test/contracts/event-log.contract.js';
import { FakeHub, reader } from './fake-feed.js';
import { numberedEventId } from '../model/fake-recorded-event.js';

const hub = new FakeHub();

eventLogContract('in memory', {
  readEventLog: hub.log.readEventLog,
  viewer: reader,
  publish: async (to) => {
    const number = hub.log.events.length + 1;
    if (to === 'viewer') hub.happens(number);
    else hub.happensHidden(number);
    return numberedEventId(number);
  },
});
