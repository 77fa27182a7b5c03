import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { buildHubSchema } from '../../main/resolvers.js';
import { PEOPLE } from '../leaks/cast.js';
import { describeScript } from '../leaks/describe-script.js';
import { operationArbitrary } from '../leaks/operation-arbitrary.js';
import { timeOf } from '../leaks/play-script.js';
import type { PartSpec, Script } from '../leaks/script.js';
import { scriptArbitrary } from '../leaks/script-arbitrary.js';
import { plantTemplate } from '../leaks/world.js';
import { compareGroups, type GroupsAttempt } from './compare-groups.js';
import type { Wanted } from './within-reach.js';

/** Played in every run of the tests; more when asked for. */
const numRuns = Number(process.env['FAN_OUT_RUNS'] ?? 6);
const seed = Number(process.env['FAN_OUT_SEED'] ?? 20_251_123);

const schema = buildHubSchema();
const template = await plantTemplate(false);
afterAll(() => template.drop());

const wanted = fc.constantFrom<Wanted>('view', 'seal', 'seal', 'anything');
const operation = operationArbitrary(schema, 'subscription');
const follows = fc.array(fc.record({ operation, wanted }), { minLength: 3, maxLength: 6, size: 'max' });
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
  script: scriptArbitrary(undefined, 8),
  follows,
  liveSteps: fc.constant(4),
  latecomers: fc.array(latecomer, { maxLength: 3, size: 'max' }),
});

const said = (type: 'TITLE' | 'SUMMARY', text: string, marking: PartSpec['marking']): PartSpec => ({
  ...{ type, marking, content: { text } },
  presence: 'HIDDEN',
});
const CHARITY = { tlp: 'AMBER', organizations: ['charity'] };

/** One portion was for the charity, changed once, and is for somebody else by now; then the other one changes. */
const TAKEN_BACK: Script['common'] = [
  {
    do: 'create',
    advisory: {
      ...{ source: 'maker', kind: 'INCIDENT', publish: true },
      parts: [said('TITLE', 'Weights leak', { tlp: 'CLEAR' }), said('SUMMARY', 'Prompt escapes', CHARITY)],
    },
  },
  { do: 'edit', slot: 0, part: 1, spec: said('SUMMARY', 'Quiet agent', CHARITY), note: false },
  { do: 'mark', slot: 0, part: 1, spec: said('SUMMARY', 'Quiet agent', { tlp: 'AMBER', organizations: ['crowd-02'] }) },
  { do: 'edit', slot: 0, part: 0, spec: said('TITLE', 'Quiet weights', { tlp: 'CLEAR' }), note: false },
];

describe('a hub that answers many subscribers at once', () => {
  const count = { answered: 0, sent: 0, faults: [] };

  it('sends every viewer the bytes that it would be sent alone', { timeout: 60_000 * numRuns }, async () => {
    const property = fc.asyncProperty(fc.noBias(attempt), (each) => compareGroups({ schema, template, count }, each));

    const found = await fc.check(property, { numRuns, seed, endOnFailure: true });

    expect(found.failed ? describeFailure(found) : null).toBeNull();
  });

  it('keeps apart two who see the same today and did not when something was taken back', async () => {
    const promoted = `UPDATE hub.person_role SET role = 'HANDLER', since = '${timeOf(3).toISOString()}' WHERE person_id =
      (SELECT id FROM hub.person WHERE account = 'reader@charity')`;
    const script: Script = { viewer: null, common: TAKEN_BACK, hidden: [[], []] };
    const attempts = { script, follows: [], liveSteps: 1, latecomers: [promoted] };

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
