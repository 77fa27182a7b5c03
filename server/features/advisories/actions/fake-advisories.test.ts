import { advisoriesContract } from '../../../test/contracts/advisories.contract.js';
import { aViewer } from '../model/fake-world.js';
import { FakeAdvisories } from './fake-advisories.js';

const DAY_MS = 86_400_000;
const hub = new FakeAdvisories();

advisoriesContract(
  'in memory',
  Object.assign(hub, {
    viewer: async (account: string) => aViewer(account),
    passDays: async (days: number) => hub.clock.set(new Date(hub.clock.now().getTime() + days * DAY_MS)),
  }),
);
