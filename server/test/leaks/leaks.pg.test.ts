import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { GATHERING } from './argument-pools.js';
import type { Asked } from './ask-questions.js';
import { compareWorlds } from './compare-worlds.js';
import { VIEWERS } from './cast.js';
import { describeScript } from './describe-script.js';
import { operationArbitrary } from './operation-arbitrary.js';
import type { Script } from './script.js';
import { scriptArbitrary } from './script-arbitrary.js';
import { toRequest } from './selection.js';
import { neverAnswered, noSightings, seldomAnswered } from './sightings.js';
import { plantTemplate } from './world.js';

/** Set by `npm run test:leaks`; else a fixed number of pairs is played, the same on every machine. */
const budgetMs = Number(process.env['LEAKS_MS'] ?? 0);
const PAIRS = 12;
const FEW_PAIRS = 6;
const AT_MOST_MS = 150_000;
const seed = Number(process.env['LEAKS_SEED'] ?? 20_251_123);
const path = process.env['LEAKS_PATH'];
/** One viewer instead of every kind. */
const viewer = process.env['LEAKS_VIEWER'];
const isLong = budgetMs > 0;
/** A leak is planted, or the run without one is compared: then it counts whether it is found, not by how little, nor what else was asked. */
const isPlanted = process.env['SEAMARK_MUTANT'] !== undefined;

const schema = buildSchema(readFileSync(new URL('../../../schema/hub.graphql', import.meta.url), 'utf8'));
const operation = fc.oneof(
  { weight: 5, arbitrary: operationArbitrary(schema, 'query') },
  { weight: 1, arbitrary: operationArbitrary(schema, 'mutation') },
);
const door = fc.constantFrom('http' as const, 'subgraph' as const, 'socket' as const);
const questions = fc.array(fc.record({ operation, door }), { minLength: 20, maxLength: 60, size: 'max' });
const follows = fc.array(operationArbitrary(schema, 'subscription'), { minLength: 1, maxLength: 3, size: 'max' });
// fast-check would ask small and equal things more often than others: what leaks is neither.
const runs = [
  fc.noBias(scriptArbitrary(viewer === undefined ? VIEWERS : [viewer])),
  fc.noBias(fc.record({ follows, questions })),
] as const;

const templates = [await plantTemplate(false), await plantTemplate(true)] as const;
afterAll(() => Promise.all(templates.map((template) => template.drop())));

describe('two hubs that differ only in what a viewer may not see', () => {
  const sightings = noSightings();

  it('are asked nothing but what the schema allows', () => {
    const samples = fc.sample(fc.oneof(operation, operationArbitrary(schema, 'subscription')), { numRuns: 500, seed });
    const queries = [...samples.map((sample) => toRequest(sample, new Map()).query), ...GATHERING];
    const invalid = queries.flatMap((query) => validate(schema, parse(query)));

    expect(invalid).toEqual([]);
  });

  it(
    'answer it alike, by every field and door, in lists, events and feeds',
    { timeout: Math.max(budgetMs, AT_MOST_MS) + 60_000 },
    async () => {
      const property = fc.asyncProperty(...runs, (script, attempts) =>
        compareWorlds({ schema, templates, sightings }, script, attempts),
      );

      const limits = {
        numRuns: isLong ? 1_000_000 : PAIRS,
        // What was found is told even where there was no time to make it short.
        interruptAfterTimeLimit: isLong ? budgetMs : AT_MOST_MS,
        seed,
        endOnFailure: isPlanted,
        ...(path === undefined ? {} : { path }),
      };
      const begun = performance.now();
      const found = await fc.check(property, limits);

      const seconds = (performance.now() - begun) / 1_000;
      if (isLong) console.log(report(seconds));
      expect(found.failed ? describeFailure(found) : null).toBeNull();
      expect(isLong && !isPlanted ? unanswered() : []).toEqual([]);
    },
  );

  // Four of five in a long run; a dozen pairs can have little to tell, and the first few next to nothing.
  it('are told apart by a source of what is hidden', () => {
    const least = sightings.pairs < FEW_PAIRS ? 0 : 0.3;

    expect(sightings.toldApart / sightings.askedOfSource).toBeGreaterThan(least);
  });

  /** Fields that nobody was answered with anything, though the questions can be. */
  function unanswered(): readonly string[] {
    const never = neverAnswered(schema, sightings);
    return never.filter((field) => !UNANSWERED.some((known) => field.startsWith(known)));
  }

  function report(seconds: number): string {
    const { fields: _, pairs, ...counts } = sightings;
    const seldom = seldomAnswered(schema, sightings, { times: 20, viewers: 3 });
    const pace = `${(sightings.asked / seconds).toFixed(1)} questions a second`;
    return `pairs: ${pairs} in ${seconds.toFixed(0)} s, ${pace}\n${JSON.stringify(counts)}\nfewer than 20 answers for 3 kinds of viewer, and how many in all:\n${seldom.join('\n')}`;
  }
});

/** What no operation of this test is answered with: nobody gains or loses a right, writes too fast, or has a reviewer. */
const UNANSWERED = ['FeedNotice.', 'NeedsReviewRefusal.', 'RateLimitedRefusal.'];

interface Failure {
  readonly seed: number;
  readonly counterexamplePath: string | null;
  readonly counterexample: [Script, { readonly questions: Asked[] }] | null;
  readonly errorInstance?: unknown;
}

function describeFailure({ counterexample, counterexamplePath, errorInstance, ...found }: Failure): string {
  const script = counterexample ? describeScript(counterexample[0]) : '';
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return `npm run test:leaks -- --seed ${found.seed} --path ${counterexamplePath ?? ''}\n${script}\n${why}`;
}
