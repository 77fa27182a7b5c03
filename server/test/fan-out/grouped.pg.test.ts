import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { buildHubSchema } from '../../main/resolvers.js';
import { PEOPLE, VIEWERS } from '../leaks/cast.js';
import { describeScript } from '../leaks/describe-script.js';
import { operationArbitrary } from '../leaks/operation-arbitrary.js';
import { timeOf } from '../leaks/play-script.js';
import type { Script } from '../leaks/script.js';
import { scriptArbitrary } from '../leaks/script-arbitrary.js';
import { plantTemplate } from '../leaks/world.js';
import { compareGroups, type GroupsAttempt } from './compare-groups.js';
import { HARD_CASES } from './hard-cases.js';
import type { Wanted } from './within-reach.js';

/** Played in every run of the tests; more when asked for. */
const numRuns = Number(process.env['FAN_OUT_RUNS'] ?? 4);
const seed = Number(process.env['FAN_OUT_SEED'] ?? 20_251_123);

const schema = buildHubSchema();
const template = await plantTemplate(false);
afterAll(() => template.drop());

const wanted = fc.constantFrom<Wanted>('view', 'seal', 'seal', 'anything');
const operation = operationArbitrary(schema, 'subscription');
const follows = fc.array(fc.record({ operation, wanted }), { minLength: 2, maxLength: 4, size: 'max' });
/** Somebody has a role, or an organization a community, since a step that was played before it followed. */
const latecomer = fc
  .record({ person: fc.constantFrom(...PEOPLE), step: fc.nat(4), organization: fc.boolean() })
  .map(({ person, step, organization }) => {
    const since = timeOf(step).toISOString();
    return organization
      ? `UPDATE hub.community_membership SET since = '${since}' WHERE organization_id =
          (SELECT id FROM hub.organization WHERE handle = '${person.organization}')`
      : `UPDATE hub.person_role SET since = '${since}' WHERE person_id =
          (SELECT id FROM hub.person WHERE account = '${person.account}')`;
  });
const attempt = fc.record({
  script: scriptArbitrary(VIEWERS, 8),
  follows,
  liveSteps: fc.constant(4),
  latecomers: fc.array(latecomer, { maxLength: 3, size: 'max' }),
});

describe('a hub that answers many subscribers at once', () => {
  const count = { answered: 0, sent: 0, faults: [] };

  it('sends every viewer the bytes that it would be sent alone', { timeout: 60_000 * numRuns }, async () => {
    const property = fc.asyncProperty(fc.noBias(attempt), (each) => compareGroups({ schema, template, count }, each));

    const found = await fc.check(property, { numRuns, seed, endOnFailure: true });

    expect(found.failed ? describeFailure(found) : null).toBeNull();
  });

  it.each(HARD_CASES)('keeps apart $who', { timeout: 60_000 }, async ({ common, latecomers }) => {
    const script: Script = { viewer: null, common, hidden: [[], []] };
    const attempts = { script, follows: [], liveSteps: 1, latecomers };

    await expect(compareGroups({ schema, template, count }, attempts)).resolves.toBeUndefined();
  });

  it('has answered some of them together, and has met nothing that the labels had not told', () => {
    expect(count.sent).toBeGreaterThan(1.5 * count.answered);
    expect(count.faults).toEqual([]);
  });
});

function describeFailure({
  counterexample,
  errorInstance,
  seed: failed,
}: {
  readonly seed: number;
  readonly counterexample: [GroupsAttempt] | null;
  readonly errorInstance?: unknown;
}): string {
  const script = counterexample ? describeScript(counterexample[0].script) : '';
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return `seed ${failed}\n${script}\n${counterexample?.[0].latecomers.join('\n')}\n${why}`;
}
