import { unwatched } from '../unwatched.js';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chosenClock } from '../../kernel/clock.js';
import { projectRoot } from '../../platform/config/project-root.js';
import { StartProblem } from '../../platform/config/start-problem.js';
import type { Config } from '../../platform/config/config.js';
import { bindActions } from '../actions.js';
import { type HubOptions, machineRandomness, needsOf } from '../hub-needs.js';
import { plantSample, sampleTokensFile, writeSampleTokens } from './plant-sample.js';
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
  const seeds = path.join(projectRoot(), 'seeds');
  const tokensFile = sampleTokensFile(config.dataFolder);
  const sample = { tokensFile, community: readCommunity(seeds) };
  if (!(await isEmpty(options))) {
    if (!existsSync(tokensFile) && config.databaseUrl === null) throw halfPlanted(config.dataFolder);
    return { ...sample, planted: 0 };
  }
  writeSampleTokens(config.dataFolder, await plant(options, seeds));
  return { ...sample, planted: readAdvisories(seeds).length };
}

async function plant(options: HubOptions, seeds: string): ReturnType<typeof plantSample> {
  const clock = chosenClock(new Date(0));
  const needs = needsOf(options, { clock, ...unwatched });
  const { database } = options;
  return plantSample({
    actions: bindActions(needs),
    setClock: clock.set,
    database,
    random: machineRandomness,
    tokens: needs.tokens,
    seeds,
  });
}

/** A steward's look: has anybody been admitted? */
async function isEmpty({ database }: HubOptions): Promise<boolean> {
  const [row] = await database.write<{ empty: boolean }[]>({ atoms: [2], ceiling: 0, person: 0 }, (sql) =>
    sql.query('SELECT NOT EXISTS (SELECT FROM hub.organization) AS empty'),
  );
  return row?.empty === true;
}

function halfPlanted(dataFolder: string): StartProblem {
  return new StartProblem([
    `The sample community was planted only in part: the hub was stopped meanwhile. Remove ${dataFolder} to start afresh, ` +
      'or set SEAMARK_SAMPLE=off to go on with what is there.',
  ]);
}
