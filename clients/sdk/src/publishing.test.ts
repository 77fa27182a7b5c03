import { afterEach, expect, it } from 'vitest';
import { anAnsweredAdvisory } from '../test/answered.js';
import { aHub, closeAll } from '../test/open-things.js';
import { amber, clear } from './marking.js';
import { accepted, SeamarkRefusal } from './outcome.js';
import { affected, alias, severity, summary, title } from './portions.js';

afterEach(closeAll);

const WARNING = { code: 'REPEATS', message: 'Says what portion 2 says.', path: ['portions', '0'], otherPath: null };
const DRAFT = {
  kind: 'VULNERABILITY',
  portions: [
    title('Assistants obey calendars', clear()),
    summary('They do.', amber({ organizations: ['national-cert'] }), { presence: 'HIDDEN' }),
    severity({ scheme: 'QUALITATIVE', level: 'HIGH', value: 'High' }, clear()),
    affected({ system: 'Assistant' }, clear()),
    alias('CVE-2026-1', clear()),
  ],
} as const;

it('sends a draft in the form that the contract asks for', async () => {
  const sent: unknown[] = [];
  const draftAdvisory = ({ input }: { input: unknown }) => {
    sent.push(JSON.parse(JSON.stringify(input)));
    return { __typename: 'DraftAdvisorySuccess', advisory: anAnsweredAdvisory({ state: 'DRAFT' }), warnings: [] };
  };
  const { seamark } = await aHub({ draftAdvisory });

  const outcome = await seamark.advisories.draft(DRAFT);

  expect(accepted(outcome).advisory.state).toBe('DRAFT');
  expect(sent).toMatchObject([
    {
      kind: 'VULNERABILITY',
      portions: [
        { type: 'TITLE', marking: { tlp: 'CLEAR' }, content: { text: 'Assistants obey calendars' }, lang: 'en' },
        { type: 'SUMMARY', marking: { tlp: 'AMBER', organizations: ['national-cert'] }, presence: 'HIDDEN' },
        { type: 'SEVERITY', content: { severity: { scheme: 'QUALITATIVE', level: 'HIGH', value: 'High' } } },
        { type: 'AFFECTED', content: { affected: { system: 'Assistant', status: 'AFFECTED' } } },
        { type: 'ALIAS', content: { alias: 'CVE-2026-1' } },
      ],
    },
  ]);
});

it.each([
  [
    { __typename: 'InvalidInputRefusal', code: 'INVALID_INPUT', problems: [WARNING] },
    { code: 'INVALID_INPUT', problems: [WARNING] },
  ],
  [{ __typename: 'ForbiddenRefusal', code: 'FORBIDDEN' }, { code: 'FORBIDDEN' }],
  [{ __typename: 'NotFoundRefusal', code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }],
  [{ __typename: 'NeedsReviewRefusal', code: 'NEEDS_REVIEW' }, { code: 'NEEDS_REVIEW' }],
  [
    { __typename: 'WrongStateRefusal', code: 'WRONG_STATE', state: 'WITHDRAWN' },
    { code: 'WRONG_STATE', state: 'WITHDRAWN' },
  ],
  [
    { __typename: 'StaleRevisionRefusal', code: 'STALE_REVISION', viewKey: 'k2' },
    { code: 'STALE_REVISION', viewKey: 'k2' },
  ],
  [
    { __typename: 'RateLimitedRefusal', code: 'RATE_LIMITED', retryAfterSeconds: 30 },
    { code: 'RATE_LIMITED', retryAfterSeconds: 30 },
  ],
  [
    { __typename: 'ForbiddenRefusal', code: 'NOT_ON_SUNDAYS' },
    { code: 'UNKNOWN', hubCode: 'NOT_ON_SUNDAYS' },
  ],
])('answers the refusal %j as data', async (answered, refusal) => {
  const { seamark } = await aHub({ publishAdvisory: () => ({ message: 'No.', ...answered }) });

  const outcome = await seamark.advisories.publish({ name: 'SMK-7K2Q9-VD3MX' });

  expect(outcome).toEqual({ ok: false, refusal: { message: 'No.', ...refusal } });
});

it('throws a refusal for scripts that ask it to, with all problems in its text', () => {
  const refusal = { code: 'INVALID_INPUT', message: 'Not valid.', problems: [WARNING] } as const;

  expect(() => accepted({ ok: false, refusal })).toThrow(SeamarkRefusal);
  expect(() => accepted({ ok: false, refusal })).toThrow('portions.0: Says what portion 2 says.');
});

it('publishes in one call, from the very view that it drafted', async () => {
  const asked: unknown[] = [];
  const { seamark } = await aHub({
    draftAdvisory: () => ({
      __typename: 'DraftAdvisorySuccess',
      advisory: anAnsweredAdvisory({ viewKey: 'k1' }),
      warnings: [WARNING],
    }),
    publishAdvisory: ({ input }: { input: unknown }) => {
      asked.push({ ...(input as object) });
      return {
        __typename: 'PublishAdvisorySuccess',
        advisory: anAnsweredAdvisory({ viewKey: 'k2' }),
        warnings: [WARNING],
      };
    },
  });

  const { advisory, warnings } = accepted(await seamark.advisories.publishNow(DRAFT));
  await seamark.advisories.publishNow({ ...DRAFT, idempotencyKey: 'key-1' });

  expect(advisory.viewKey).toBe('k2');
  expect(warnings).toEqual([WARNING]);
  expect(asked).toEqual([
    { name: 'SMK-7K2Q9-VD3MX', expectViewKey: 'k1' },
    { name: 'SMK-7K2Q9-VD3MX', idempotencyKey: 'key-1' },
  ]);
});

it('hands the draft over when it could not be published', async () => {
  const { seamark } = await aHub({
    draftAdvisory: () => ({ __typename: 'DraftAdvisorySuccess', advisory: anAnsweredAdvisory(), warnings: [] }),
    publishAdvisory: () => ({
      __typename: 'NeedsReviewRefusal',
      code: 'NEEDS_REVIEW',
      message: 'A second person must look.',
    }),
  });

  const outcome = await seamark.advisories.publishNow(DRAFT);

  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'NEEDS_REVIEW' }, draft: { name: 'SMK-7K2Q9-VD3MX' } });
});
