import { existsSync } from 'node:fs';
import { FOUNDER, postgresFounding } from '../../features/administration/store/postgres-founding.js';
import { StartProblem } from '../../platform/config/start-problem.js';
import type { Config } from '../../platform/config/config.js';
import type { HubOptions } from '../hub-needs.js';
import { sampleTokensFile, writeSampleTokens } from './plant-sample.js';
import { plantSeeds, SEEDS } from './plant-seeds.js';
import { type CommunityFile, readAdvisories, readCommunity } from './seed-files.js';

export interface EnsuredSample {
  readonly tokensFile: string;
  /** How many advisories were planted now; 0 when the community was there. */
  readonly planted: number;
  readonly community: CommunityFile;
}

/** Sees to it that the sample community is there, whole: an empty hub is planted, any other left alone. */
export async function ensureSample(
  options: HubOptions,
  config: Pick<Config, 'dataFolder' | 'databaseUrl'>,
): Promise<EnsuredSample> {
  const tokensFile = sampleTokensFile(config.dataFolder);
  const sample = { tokensFile, community: readCommunity(SEEDS) };
  if (!(await isEmpty(options))) {
    if (!existsSync(tokensFile) && config.databaseUrl === null) throw halfPlanted(config.dataFolder);
    return { ...sample, planted: 0 };
  }
  writeSampleTokens(config.dataFolder, await plantSeeds(options));
  return { ...sample, planted: readAdvisories(SEEDS).length };
}

/** Has anybody been admitted? */
function isEmpty({ database }: HubOptions): Promise<boolean> {
  return database.write(FOUNDER, (sql) => postgresFounding(sql).isEmpty());
}

function halfPlanted(dataFolder: string): StartProblem {
  return new StartProblem([
    `The sample community was planted only in part: the hub was stopped meanwhile. Remove ${dataFolder} to start afresh, ` +
      'or set SEAMARK_SAMPLE=off to go on with what is there.',
  ]);
}
