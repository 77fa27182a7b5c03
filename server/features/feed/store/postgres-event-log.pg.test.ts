import { eventLogContract } from '../../../test/contracts/event-log.contract.js';
import { publicLog } from '../../../test/public-log.js';
import { VISITOR } from '../../auth/model/visitor.js';

const { readEventLog, publish, eventOf } = await publicLog();

eventLogContract('in PostgreSQL', {
  readEventLog,
  viewer: VISITOR,
  publish: async (to) => eventOf(await publish(to === 'viewer' ? 'everyone' : 'source')),
});
