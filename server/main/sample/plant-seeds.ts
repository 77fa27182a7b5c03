import path from 'node:path';
import { chosenClock } from '../../kernel/clock.js';
import { projectRoot } from '../../platform/config/project-root.js';
import { bindActions } from '../actions.js';
import { type HubOptions, machineRandomness, needsOf } from '../hub-needs.js';
import { unwatched } from '../unwatched.js';
import { plantSample } from './plant-sample.js';

/** Where the sample community stands, in files that one can read. */
export const SEEDS = path.join(projectRoot(), 'seeds');

/** Plants the sample community into an empty hub. @returns each account's token */
export function plantSeeds(options: HubOptions): ReturnType<typeof plantSample> {
  const clock = chosenClock(new Date(0));
  const needs = needsOf(options, { clock, ...unwatched });
  return plantSample({
    actions: bindActions(needs),
    setClock: clock.set,
    database: options.database,
    random: machineRandomness,
    tokens: needs.tokens,
    seeds: SEEDS,
  });
}
