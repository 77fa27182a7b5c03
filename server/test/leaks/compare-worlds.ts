import type { Asked } from './ask-questions.js';
import { askQuestions } from './ask-questions.js';
import { compareLive, compareResumes } from './compare-feeds.js';
import { STEWARD } from './cast.js';
import { Pair, type Seen } from './pair.js';
import { Play } from './play-script.js';
import type { Script } from './script.js';
import type { Operation } from './selection.js';
import { SAVING } from './whole-view.js';
import { leaveWaiting } from './waiting-draft.js';
import { openWorld, type World } from './world.js';
import type { WorldDatabase } from './world-database.js';

export interface Comparison extends Seen {
  readonly templates: readonly [WorldDatabase, WorldDatabase];
}

/** What a viewer does to tell two worlds apart: feeds that it follows while they go on, and questions afterwards. */
export interface Attempts {
  readonly follows: readonly Operation[];
  readonly questions: readonly Asked[];
  /** True leaves out the feeds, the viewer's own story and the exports: for what shows in lists and views. */
  readonly brief?: boolean;
}

/** How many of the script's last steps are played while the viewer follows the feed. */
const LIVE_STEPS = 3;

/** @throws Difference when the viewer can tell the two worlds of the script apart */
export async function compareWorlds(comparison: Comparison, script: Script, attempts: Attempts): Promise<void> {
  const worlds = await Promise.all(comparison.templates.map((template) => openWorld(template)));
  try {
    await compare(comparison, worlds, { script, ...attempts });
  } finally {
    await Promise.all(worlds.map((world) => world.close()));
  }
}

async function compare(
  seen: Seen,
  worlds: readonly World[],
  { script, follows, questions, brief = false }: Attempts & { readonly script: Script },
): Promise<void> {
  const plays = worlds.map((world, index) => new Play(world.stage, script, index === 0 ? 0 : 1));
  const steps = { from: Math.max(1, script.common.length - LIVE_STEPS), to: script.common.length };
  if (script.viewer !== STEWARD) await worlds[1]?.admitUnseen();
  await Promise.all(plays.map((play) => play.until(steps.from)));
  await leaveWaiting(
    worlds.map(({ stage }) => stage),
    script.viewer,
  );
  const pair = await Pair.open(seen, worlds, script.viewer);
  try {
    const goOn = async (at: number): Promise<unknown> => Promise.all(plays.map((play) => play.step(at)));
    for (const query of SAVING) await pair.askOwn('http', { query });
    await (brief ? goOnTo(steps, goOn) : compareLive(pair, follows, { ...steps, goOn }));
    await worlds[1]?.shake(SHAKEN);
    await askQuestions(pair, questions, { sightings: seen.sightings, source: mostHidden(plays), brief });
    if (!brief) await compareResumes(pair);
  } finally {
    pair.leave();
  }
  seen.sightings.pairs += 1;
  seen.sightings.hiddenSteps += hiddenIn(plays).reduce((sum, [, count]) => sum + count, 0);
}

async function goOnTo(
  { from, to }: { readonly from: number; readonly to: number },
  goOn: (at: number) => Promise<unknown>,
) {
  for (let at = from; at <= to; at += 1) await goOn(at);
}

/** A column of each table that can be set to what it is, so that its row is written anew. */
const REWRITTEN = {
  ...{ advisory: 'name', revision: 'uid', sheet: 'tlp', portion: 'rank', stub: 'rank', event_label: 'before' },
  ...{ lost_reading: 'tlp', portion_key: 'type', portion_words: 'tlp', ended_key: 'type', ended_words: 'tlp' },
};

/** Rows lie the other way round, and the planner has other numbers. */
const SHAKEN = [
  ...Object.entries(REWRITTEN).flatMap(([table, column]) => [turned(table, column), `VACUUM FULL hub.${table}`]),
  'ANALYZE',
];

function turned(table: string, column: string): string {
  return `DO $$ DECLARE row tid; BEGIN
    FOR row IN SELECT ctid FROM hub.${table} ORDER BY ctid DESC LOOP UPDATE hub.${table} SET ${column} = ${column} WHERE ctid = row; END LOOP;
  END $$`;
}

/** Whose hidden portions there are most of: whoever writes for it sees them all. */
function mostHidden(plays: readonly Play[]): string | null {
  return hiddenIn(plays).sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

function hiddenIn(plays: readonly Play[]): [source: string, count: number][] {
  return plays.flatMap(({ hidden }) => [...hidden]);
}
