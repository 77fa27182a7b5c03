import type { Bench } from './bench.js';
import { feedBench } from './feed/feed-bench.js';
import { federationBench } from './federation/federation-bench.js';
import { historyBench } from './history/history-bench.js';
import { ledgerBench } from './ledger/ledger-bench.js';
import { importBench } from './import/import-bench.js';
import { searchBench } from './search/search-bench.js';
import { webBench } from '../../clients/web/test/bench/web-bench.js';
import { timingBench } from './timing/timing-bench.js';

/** In the order in which they run. */
export const allBenches: readonly Bench[] = [
  searchBench,
  historyBench,
  importBench,
  feedBench,
  ledgerBench,
  federationBench,
  timingBench,
  webBench,
];
