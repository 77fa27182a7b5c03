import { chosenClock } from '../kernel/clock.js';
import { bindActions } from '../main/actions.js';
import { type HubOptions, machineRandomness, needsOf } from '../main/hub-needs.js';
import { plantSample } from '../main/sample/plant-sample.js';
import { unwatched } from '../main/unwatched.js';
import { projectRoot } from '../platform/config/project-root.js';

/** Plants the sample community into an empty hub. @returns each account's token */
export function plantSeeds(options: HubOptions): ReturnType<typeof plantSample> {
  const clock = chosenClock(new Date(0));
  const needs = needsOf(options, { clock, ...unwatched });
  const { database } = options;
  const seeds = `${projectRoot()}/seeds`;
  return plantSample({
    actions: bindActions(needs),
    setClock: clock.set,
    database,
    random: machineRandomness,
    tokens: needs.tokens,
    seeds,
  });
}
