import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdvisoryView } from '../../features/advisories/model/advisory-view.js';
import { redactAdvisory } from '../../features/advisories/model/redact-advisory.js';
import { VISITOR } from '../../features/auth/model/visitor.js';
import { tlpRank } from '../../features/markings/model/tlp.js';
import { plantCommunity } from '../agreement/community.js';
import { longScript } from '../agreement/script.js';
import { testDatabase } from '../test-database.js';
import { differencesOf } from './differences.js';
import { expectedAnswer, plainAnswer } from './expected-answer.js';
import { laterOf, record, recorder, type Recording, viewIn } from './recording.js';
import { answersAt, type ListAnswer, viewsAt } from './viewing.js';

/** Set by `npm run test:history`. */
const STEPS = Number(process.env['HISTORY_STEPS'] ?? 30);
const SEED = Number(process.env['HISTORY_SEED'] ?? 20_261_130);
const ASKING = { viewers: 2, questions: STEPS > 30 ? 5 : 2 };

const { database } = await testDatabase();
const viewers = await plantCommunity(database);
const hub = recorder(database, viewers, ASKING);
const reads = hub.needs.readAdvisories;
const [script = []] = fc.sample(longScript(STEPS), { numRuns: 1, seed: SEED });
const recordings = await record(hub, script);
const last = recordings.at(-1);

/** Those who see all of what their organization publishes. */
const SOURCES = ['author@meridian', 'handler@cert'];

function sourceOf(name: string): string {
  return SOURCES.find((called) => recordings.some((recording) => isOwn(viewIn(recording, called, name)))) ?? '';
}

/** Only its source is told of presence. */
function isOwn(view: AdvisoryView | null): boolean {
  return view?.portions.some(({ presence }) => presence !== null) ?? false;
}

async function eachTime(look: (recording: Recording, turn: number) => Promise<void>): Promise<void> {
  for (const [turn, recording] of recordings.entries()) await look(recording, turn);
}

/** What breaks the law for one viewer, asked again as of one step. */
async function brokenFor(called: string, turn: number): Promise<readonly string[]> {
  const [viewer, recording] = [viewers.get(called) ?? VISITOR, recordings[turn]];
  const past = recording === undefined ? [] : await viewsAt(reads, viewer, recording.at);
  const again = new Map(past.map((view) => [view.name as string, view]));
  const seen = recording?.seen.get(called) ?? [];
  const names = new Set([...seen.map(({ name }) => name as string), ...again.keys()]);
  return [...names].flatMap((name) => {
    const watched = { called, name, source: sourceOf(name), ceiling: viewer.ceiling };
    const later = laterOf(recordings, turn, watched);
    const found = differencesOf(viewIn(recording, called, name), again.get(name) ?? null, later);
    return found.map((what) => `${called}, step ${turn}, ${name}: ${what}`);
  });
}

const LONG = { timeout: 1_800_000 };

describe('a hub asked as of a past time', () => {
  it('shows everybody what it was shown then, but for what was narrowed since', LONG, async () => {
    const broken: string[] = [];
    await eachTime(async (_, turn) => {
      // One after another: nothing is slow because of the others, as it is when all ask at once of two cores.
      for (const called of viewers.keys()) broken.push(...(await brokenFor(called, turn)));
    });

    expect(broken).toEqual([]);
  });

  it('filters, orders, counts, searches and sorts the views of then', LONG, async () => {
    let asBefore = 0;
    await eachTime(async ({ at, seen, answers }) => {
      for (const [called, then] of answers) {
        const viewer = viewers.get(called);
        if (viewer === undefined) continue;
        const views = await viewsAt(reads, viewer, at);
        const again = await answersAt(reads, viewer, { asOf: at, questions: then.map(({ question }) => question) });
        const told = again.map((answer) => ({ called, at, question: answer.question, ...plainAnswer(answer) }));
        const due = then.map(({ question }) => ({ called, at, question, ...expectedAnswer(views, question) }));
        expect(told).toEqual(due);
        if (!isSame(views, seen.get(called) ?? [])) continue;
        expect(again.filter(hasAPast)).toEqual(then.filter(hasAPast));
        asBefore += 1;
      }
    });

    expect(asBefore).toBeGreaterThan(STEPS / 2);
  });

  it('finds each view by the revision that it cites', LONG, async () => {
    for (const [called, viewer] of viewers) {
      const cited = new Map(
        recordings.flatMap(({ at, seen }) =>
          (seen.get(called) ?? []).map((view) => [`${view.name} ${view.revisionId}`, { view, at }] as const),
        ),
      );
      const found = await reads(viewer, async (advisories) => {
        const pasts: unknown[] = [];
        for (const { view } of cited.values()) {
          const record = await advisories.findPast(view.name, view.revisionId);
          pasts.push(record && redactAdvisory(record, viewer, (text) => text));
        }
        return pasts;
      });
      const asOf: unknown[] = [];
      for (const { view, at } of cited.values()) {
        const record = await reads(viewer, (advisories) => advisories.asOf(at).find(view.name));
        asOf.push(record && redactAdvisory(record, viewer, (text) => text));
      }

      expect({ called, found: found.filter((_, place) => asOf[place] !== null) }).toEqual({
        called,
        found: asOf.filter((view) => view !== null),
      });
    }
  });

  it('shows a token that may see less no more than that', LONG, async () => {
    for (const [called, viewer] of viewers) {
      if (viewer.ceiling !== 'RED') continue;
      const lower = { ...viewer, ceiling: 'GREEN' } as const;
      const today = new Set((await viewsAt(reads, lower, null)).map(({ name }) => name));
      for (const { at } of recordings.filter((_, turn) => turn % 7 === 6)) {
        const [high, low] = [await viewsAt(reads, viewer, at), await viewsAt(reads, lower, at)];

        const due = textsOf(high.filter(({ name }) => today.has(name)).map(belowAmber));
        expect({ called, at, more: textsOf(low).filter((text) => !due.includes(text)) }).toEqual({
          called,
          at,
          more: [],
        });
        // Its source is shown a marking as it was stated then, which says nothing of what was narrowed since.
        const all = high.some(isOwn) ? textsOf(low) : due;
        expect({ called, at, said: textsOf(low) }).toEqual({ called, at, said: all });
      }
    }
  });

  it('was changed enough for that to mean something', () => {
    const everything = [...(last?.seen.values() ?? [])].flat();

    expect(recordings.length).toBe(STEPS);
    expect(everything.some(({ revision }) => revision > 3)).toBe(true);
    expect(everything.some(({ withheldCount }) => withheldCount > 0)).toBe(true);
    expect(new Set(everything.map(({ state }) => state)).size).toBeGreaterThan(1);
  });
});

/** What it reads of each advisory that shows it any today. */
function textsOf(views: readonly AdvisoryView[]): readonly string[] {
  return views
    .flatMap(({ name, portions }) =>
      portions.flatMap(({ id, content }) => (content === null ? [] : [`${name} ${id} ${JSON.stringify(content)}`])),
    )
    .sort();
}

function belowAmber(view: AdvisoryView): AdvisoryView {
  return { ...view, portions: view.portions.filter(({ marking }) => tlpRank(marking.tlp) <= tlpRank('GREEN')) };
}

/** Less the ids and keys of past views, which are their own. */
function isSame(again: readonly AdvisoryView[], then: readonly AdvisoryView[]): boolean {
  const shown = (views: readonly AdvisoryView[]) =>
    JSON.stringify(views.map(({ id: _, viewKey: __, ...view }) => view));
  return shown(again) === shown(then);
}

/** Drafts are shown today, and keep no history. */
function hasAPast({ question }: ListAnswer): boolean {
  return question.filter.states?.includes('DRAFT') !== true;
}
