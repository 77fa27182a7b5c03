import type { GraphQLSchema } from 'graphql';
import { GATHERING, gatherPools, isEmpty } from './argument-pools.js';
import { type Answer, askHttp, type Request } from './ask.js';
import { type AskingSocket, openSocket } from './ask-socket.js';
import { compareLive, compareResumes } from './compare-feeds.js';
import { Difference } from './difference.js';
import { tallyAnswer } from './field-tally.js';
import { Play, timeOf } from './play-script.js';
import type { Script } from './script.js';
import { type Operation, toRequest } from './selection.js';
import type { Sightings } from './sightings.js';
import { openWorld, type World } from './world.js';
import type { WorldDatabase } from './world-database.js';

/** One question of a run, and by which door it is asked. */
export interface Asked {
  readonly operation: Operation;
  readonly door: 'http' | 'socket';
}

export interface Comparison {
  readonly schema: GraphQLSchema;
  readonly templates: readonly [WorldDatabase, WorldDatabase];
  readonly sightings: Sightings;
}

/** How many of the script's last steps are played while the viewer follows the feed. */
const LIVE_STEPS = 3;

/** @throws Difference when the viewer can tell the two worlds of the script apart */
export async function compareWorlds(
  comparison: Comparison,
  script: Script,
  questions: readonly Asked[],
): Promise<void> {
  const worlds = await Promise.all(comparison.templates.map(openWorld));
  try {
    await compare(comparison, worlds, { script, questions });
  } finally {
    await Promise.all(worlds.map((world) => world.close()));
  }
}

interface Run {
  readonly script: Script;
  readonly questions: readonly Asked[];
}

async function compare(
  { schema, sightings }: Comparison,
  worlds: readonly World[],
  { script, questions }: Run,
): Promise<void> {
  const plays = worlds.map((world, index) => new Play(world.stage, script, index === 0 ? 0 : 1));
  const last = script.common.length;
  const live = Math.max(1, last - LIVE_STEPS);
  await Promise.all(plays.map((play) => play.until(live)));
  const sockets = await Promise.all(worlds.map((world) => openSocket(world.hub.url, script.viewer)));
  try {
    await compareLive(
      { worlds, sockets, viewer: script.viewer },
      async (at) => void (await Promise.all(plays.map((play) => play.step(at)))),
      { from: live, to: last },
    );
    await worlds[1]?.shake(SHAKEN);
    await askAll({ schema, sightings }, { worlds, sockets }, { script, questions, source: mostHidden(plays) });
    await compareResumes({ worlds, sockets, viewer: script.viewer });
  } finally {
    for (const socket of sockets) socket.close();
  }
  sightings.pairs += 1;
  sightings.hiddenSteps += plays.flatMap(({ hidden }) => [...hidden.values()]).reduce((sum, count) => sum + count, 0);
}

/** Rows get other places, and the planner other numbers. */
const SHAKEN = ['UPDATE hub.portion SET rank = rank', 'VACUUM FULL hub.portion', 'VACUUM FULL hub.advisory', 'ANALYZE'];

/** Whose hidden portions there are most of: whoever writes for it sees them all. */
function mostHidden(plays: readonly Play[]): string | null {
  const counts = plays.flatMap(({ hidden }) => [...hidden]).sort(([, one], [, other]) => other - one);
  return counts[0]?.[0] ?? null;
}

/** Whether a source of something hidden is likely to be answered otherwise. */
function isTelling({ selections }: Operation): boolean {
  return selections.some((selection) => 'field' in selection && ['advisories', 'events'].includes(selection.field));
}

interface Doors {
  readonly worlds: readonly World[];
  readonly sockets: readonly AskingSocket[];
}

async function askAll(
  { schema, sightings }: Pick<Comparison, 'schema' | 'sightings'>,
  doors: Doors,
  { script, questions, source }: Run & { readonly source: string | null },
): Promise<void> {
  await compareWhole(doors.worlds, script.viewer);
  const urls = doors.worlds.map(({ hub }) => hub.url);
  const pools = await gatherPools(urls, script.viewer);
  for (const [index, { operation, door }] of questions.entries()) {
    const request = toRequest(operation, pools);
    if (source !== null && isTelling(operation)) await askSource(sightings, doors.worlds, { request, source });
    for (const world of doors.worlds) {
      world.random.expect([], `answer ${index}`);
      world.stage.setClock(timeOf(1_000 + index));
    }
    const answers = await askBy(door, doors, { request, viewer: script.viewer });
    sightings.asked += 1;
    assertAlike({ viewer: script.viewer, door, request }, answers);
    if (door === 'http') tally(request, answers);
  }

  function tally(request: Request, [answer]: readonly Answer[]): void {
    const by = script.viewer ?? 'visitor';
    tallyAnswer(schema, sightings.fields, { request, body: answer?.body ?? '{}', by });
  }
}

async function compareWhole(worlds: readonly World[], viewer: string | null): Promise<void> {
  for (const query of GATHERING) {
    const answers = await Promise.all(worlds.map((world) => askHttp(world.hub.url, viewer, { query })));
    assertAlike({ viewer, door: 'http', request: { query } }, answers);
    if (answers.some(({ body }) => body.startsWith('{"errors"')))
      throw new Error(`Nothing can be seen by this: ${query}`);
  }
}

function askBy(
  door: Asked['door'],
  { worlds, sockets }: Doors,
  { request, viewer }: { readonly request: Request; readonly viewer: string | null },
): Promise<readonly Answer[]> {
  if (door === 'socket') return Promise.all(sockets.map((socket) => socket.ask(request)));
  return Promise.all(worlds.map((world) => askHttp(world.hub.url, viewer, request)));
}

/** A source asks first: what it warms must not be served to the viewer, and it must see that the worlds differ. */
async function askSource(
  sightings: Sightings,
  worlds: readonly World[],
  { request, source }: { readonly request: Request; readonly source: string },
): Promise<void> {
  const answers = await Promise.all(worlds.map((world) => askHttp(world.hub.url, `author@${source}`, request)));
  if (answers.every(isEmpty)) return;
  sightings.askedOfSource += 1;
  if (answers[0]?.body !== answers[1]?.body) sightings.toldApart += 1;
}

function assertAlike(asked: Difference['asked'], answers: readonly Answer[]): void {
  const [one = '', other = ''] = answers.map(({ frame, body }) =>
    [...(frame === null ? [] : [frame]), inOrder(body)].join('\n'),
  );
  if (one !== other) throw new Difference(asked, [one, other]);
}

/**
 * Fields are resolved side by side: errors come in the order in which they happen to fail, and of several below one null the
 * first alone. So which there are is compared, and not where.
 */
function inOrder(body: string): string {
  const lines = body.split('\n').map((line) => (line.includes('"errors":[') ? withBareErrors(JSON.parse(line)) : line));
  return lines.join('\n');
}

function withBareErrors(answer: unknown): string {
  return JSON.stringify(answer, (key, value: unknown) => {
    if (key !== 'errors' || !Array.isArray(value)) return value;
    const bare = value.map((error: object) => JSON.stringify({ ...error, path: null, locations: null }));
    return [...new Set(bare)].sort((one, other) => one.localeCompare(other));
  });
}
