import type { Bench } from '../../../../server/bench/bench.js';
import { arrivals } from './arrivals.js';
import { screens } from './screens.js';
import { openSetting } from './web-setting.js';

/** The list of a screen is drawn page by page: more advisories are the hub's matter, and other benches'. */
const ADVISORIES = 5_000;

/** Rounds of each, however large the hub. */
const ROUNDS = 20;

export const webBench: Bench = {
  name: 'web',
  claim: 'What the console weighs, when it stands on a slow machine, and how soon what is published is on the screen.',
  run: async function* (stage, size) {
    await stage.crowd(Math.min(size.advisories, ADVISORIES));
    const setting = await openSetting(stage);
    try {
      yield* screens(setting);
      yield* arrivals(setting, Math.min(size.questions, ROUNDS));
    } finally {
      await setting.close();
    }
  },
};
