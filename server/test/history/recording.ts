import type { AdvisoryView } from '../../features/advisories/model/advisory-view.js';
import { sameValue } from '../../features/advisories/model/canonical-json.js';
import type { Tlp } from '../../features/markings/model/tlp.js';
import type { Database } from '../../platform/postgres/database.js';
import type { Uuid } from '../../kernel/ids.js';
import type { Viewers } from '../agreement/community.js';
import { type Begun, play } from '../agreement/play.js';
import type { Script, Step } from '../agreement/script.js';
import { twins } from '../agreement/twins.js';
import type { Later } from './differences.js';
import { answersAt, type ListAnswer, questionsOf, viewsAt } from './viewing.js';

/** What everybody was shown after one step. */
export interface Recording {
  readonly at: Date;
  readonly seen: ReadonlyMap<string, readonly AdvisoryView[]>;
  /** Answers to questions about lists, by who asked: of some each time. */
  readonly answers: ReadonlyMap<string, readonly ListAnswer[]>;
}

export interface Recorder {
  readonly needs: ReturnType<typeof twins>['inPostgres'];
  readonly viewers: Viewers;
  /** How many ask about lists after each step, and how many questions each. */
  readonly asking: { readonly viewers: number; readonly questions: number };
}

/** A hub whose time moves on by a second with each write. */
export function recorder(database: Database, viewers: Viewers, asking: Recorder['asking']): Recorder {
  const { inPostgres, inMemory } = twins(database, 1);
  const { writeAdvisories } = inPostgres;
  return {
    viewers,
    asking,
    needs: {
      ...inPostgres,
      writeAdvisories: (viewer, work) => {
        inMemory.clock.set(new Date(inMemory.clock.now().getTime() + 1_000));
        return writeAdvisories(viewer, work);
      },
    },
  };
}

/** Plays a script and records what everybody is shown after each of its steps. */
export async function record(hub: Recorder, script: Script): Promise<readonly Recording[]> {
  const recordings: Recording[] = [];
  const begun: Begun[] = [];
  for (const step of script) {
    await take(hub, step, begun);
    recordings.push(await recordNow(hub, recordings.length));
  }
  return recordings;
}

async function take({ needs, viewers }: Recorder, step: Step, begun: Begun[]): Promise<void> {
  const answer = await play(needs, step, { viewers, begun });
  if (answer?.ok === true && step.do === 'draft') begun.push({ name: answer.value.advisory.name, source: step.source });
}

async function recordNow({ needs, viewers, asking }: Recorder, turn: number): Promise<Recording> {
  const reads = needs.readAdvisories;
  const all = [...viewers];
  const seen = await Promise.all(
    all.map(async ([called, viewer]) => [called, await viewsAt(reads, viewer, null)] as const),
  );
  const askers = all.filter((_, place) => (place + turn * asking.viewers) % all.length < asking.viewers);
  const answers = await Promise.all(
    askers.map(
      async ([called, viewer]) =>
        [
          called,
          await answersAt(reads, viewer, { asOf: null, questions: questionsOf(turn, asking.questions) }),
        ] as const,
    ),
  );
  return { at: needs.clock.now(), seen: new Map(seen), answers: new Map(answers) };
}

/** What became, after one recording, of an advisory that a viewer was shown. */
export function laterOf(
  recordings: readonly Recording[],
  from: number,
  { called, name, source, ceiling }: Watched,
): Later {
  const after = recordings.slice(from + 1).map((recording) => ({
    own: viewIn(recording, called, name),
    whole: viewIn(recording, source, name),
  }));
  const first = viewIn(recordings[from], source, name);
  const portionIn = (view: AdvisoryView | null, id: Uuid) => view?.portions.find((portion) => portion.id === id);
  const markingOf = (view: AdvisoryView | null, id: Uuid) => portionIn(view, id)?.marking;
  const reads = (view: AdvisoryView | null, id: Uuid) =>
    view?.portions.some((each) => each.id === id && each.content !== null);
  return {
    stands: viewIn(recordings.at(-1), called, name) !== null,
    remarked: (id) =>
      after.some(({ whole }) => {
        const marking = markingOf(whole, id);
        return marking !== undefined && !sameValue(marking, markingOf(first, id));
      }),
    untold: (id) =>
      ceiling !== 'RED' &&
      after.some(
        ({ whole }) => portionIn(whole, id) && portionIn(whole, id)?.presence !== portionIn(first, id)?.presence,
      ),
    closed: (id) => after.some(({ own, whole }) => reads(whole, id) === true && reads(own, id) !== true),
  };
}

export interface Watched {
  readonly called: string;
  readonly name: string;
  /** Somebody of its source, who sees all of it. */
  readonly source: string;
  /** Of the viewer's token. */
  readonly ceiling: Tlp;
}

export function viewIn(recording: Recording | undefined, called: string, name: string): AdvisoryView | null {
  return recording?.seen.get(called)?.find((view) => view.name === name) ?? null;
}
