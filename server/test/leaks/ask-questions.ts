import { askOthers, GATHERING, isEmpty, poolsOf, readMore } from './argument-pools.js';
import { askDirectly } from './ask-directly.js';
import { askEntities } from './ask-entities.js';
import { askPasts } from './ask-pasts.js';
import { askHttp, payloadsOf, type Request } from './ask.js';
import { SOURCES } from './cast.js';
import { compareExports } from './compare-exports.js';
import { WHOLE_KEEPING } from './own-keeping.js';
import { tellOwnStory } from './own-story.js';
import { OwnAdvisories } from './own-advisories.js';
import { approveShown, lookThrough, reviseShown, withdrawUnseen } from './own-revisions.js';
import type { Door, Pair } from './pair.js';
import { timeOf } from './play-script.js';
import type { Pools } from './input-value.js';
import { type Operation, toRequest } from './selection.js';
import { readsOfSource } from './sight.js';
import type { Sightings } from './sightings.js';

/** One question of a run, and by which door it is asked. */
export interface Asked {
  readonly operation: Operation;
  readonly door: Door;
}

/**
 * Asks both worlds all of it, one question after another.
 *
 * @param source - an organization that wrote something hidden: it is asked first, and must tell the worlds apart
 * @param brief - without the viewer's own story and exports
 */
export async function askQuestions(
  pair: Pair,
  questions: readonly Asked[],
  {
    sightings,
    source,
    brief,
  }: { readonly sightings: Sightings; readonly source: string | null; readonly brief: boolean },
): Promise<void> {
  const own = new OwnAdvisories();
  const { shown, pools } = await gather(pair, own, source);
  await askPasts(pair, shown);
  await askEntities(pair, pools);
  await askDirectly(pair, pools);
  for (const [index, { operation, door }] of questions.entries()) {
    const request = toRequest(operation, pools);
    if (source !== null && isTelling(operation)) await askSource(pair, request, { sightings, source });
    setStage(pair, index);
    own.learn(payloadsOf(await pair.ask(door, request)));
    sightings.asked += 1;
  }
  if (!brief) {
    await tellOwnStory(pair, (index) => setStage(pair, questions.length + index));
    await compareExports(pair, (index) => setStage(pair, AFTERWARDS + index));
  }
  await tryShown(pair, { shown, pools });
}

/** The audit log is read once more at the end, which tells of looks, revisions and withdrawals. */
async function tryShown(pair: Pair, { shown, pools }: Gathered): Promise<void> {
  await lookThrough(pair, shown);
  setStage(pair, AT_REVIEW);
  await approveShown(pair, shown);
  await reviseShown(pair, shown, (index) => setStage(pair, AT_LAST + index));
  await withdrawUnseen(pair, pools.get('name') ?? [], shown);
  await pair.askOwn('http', { query: WHOLE_KEEPING });
}

interface Gathered {
  /** What the viewer was answered. */
  readonly shown: readonly unknown[];
  /** Of what others were answered, too. */
  readonly pools: Pools;
}

async function gather(pair: Pair, own: OwnAdvisories, source: string | null): Promise<Gathered> {
  const urls = pair.worlds.map(({ hub }) => hub.url);
  const told = await askOthers(urls, source);
  const isOfNoSource = SOURCES.every((each) => readsOfSource(pair.viewer, each) === 'as others');
  if (isOfNoSource) await readMore(urls[1] ?? '');
  const shown: unknown[] = [];
  for (const query of GATHERING) shown.push(await askWhole(pair, query, own));
  return { shown, pools: own.among(poolsOf([...told, ...shown])) };
}

/** Behind whatever was asked before. */
const AFTERWARDS = 1_000;
const AT_REVIEW = 1_900;
const AT_LAST = 2_000;

/** Ids and times of what an answer writes are the same in both worlds. */
function setStage({ worlds }: Pair, index: number): void {
  for (const world of worlds) {
    world.random.expect([], `answer ${index}`);
    world.stage.setClock(timeOf(1_000 + index));
  }
}

async function askWhole(pair: Pair, query: string, own: OwnAdvisories): Promise<unknown> {
  const answer = await pair.askOwn('http', { query });
  if (answer.body.startsWith('{"errors"')) throw new Error(`Nothing can be seen by this: ${query}`);
  own.learn(payloadsOf(answer));
  return payloadsOf(answer);
}

/** Whether a source of something hidden is likely to be answered otherwise. */
function isTelling({ selections }: Operation): boolean {
  return selections.some((selection) => 'field' in selection && ['advisories', 'events'].includes(selection.field));
}

/** A source asks first: what it warms must not be served to the viewer, and it must see that the worlds differ. */
async function askSource(
  { worlds }: Pair,
  request: Request,
  { sightings, source }: { readonly sightings: Sightings; readonly source: string },
): Promise<void> {
  const answers = await Promise.all(worlds.map((world) => askHttp(world.hub.url, `author@${source}`, request)));
  if (answers.every(isEmpty)) return;
  sightings.askedOfSource += 1;
  if (answers[0]?.body !== answers[1]?.body) sightings.toldApart += 1;
}
