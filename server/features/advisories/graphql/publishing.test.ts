import { describe, expect, it } from 'vitest';
import { accept, refuse } from '../../../kernel/result.js';
import type { ReviseAdvisoryRefusal } from '../model/refusals.js';
import { aSeenAdvisory, ask } from './fake-advisory-graph.js';

const REFUSAL = '__typename ... on Refusal { code message }';
const portion = { type: 'TITLE', marking: { tlp: 'CLEAR' }, content: { text: 'A title' } };
const written = accept({
  advisory: aSeenAdvisory(),
  warnings: [{ code: 'W', message: 'Look again.', path: ['portions', '0'] }],
});

async function draftWith(
  content: unknown,
): Promise<{ readonly input: unknown; readonly errors: readonly { readonly message: string }[] }> {
  let input: unknown = null;
  const query = 'mutation ($input: DraftAdvisoryInput!) { draftAdvisory(input: $input) { __typename } }';
  const variables = { input: { kind: 'INCIDENT', portions: [{ ...portion, content }] } };
  const { errors } = await ask(
    query,
    { draftAdvisory: async (_viewer, given) => ((input = given), written) },
    variables,
  );
  return { input, errors };
}

describe('a draft', () => {
  it('is handed on with the defaults of the contract', async () => {
    const { input } = await draftWith({ text: 'A title' });

    expect(JSON.parse(JSON.stringify(input))).toEqual({
      kind: 'INCIDENT',
      portions: [
        {
          id: null,
          type: 'TITLE',
          lang: 'en',
          marking: { tlp: 'CLEAR' },
          presence: null,
          content: { text: 'A title' },
        },
      ],
      idempotencyKey: null,
    });
  });

  it.each([
    [{ reference: { url: 'https://a.example' } }, { reference: { type: 'WEB', url: 'https://a.example' } }],
    [
      { mitigation: { category: 'WORKAROUND', text: 'x' } },
      { mitigation: { category: 'WORKAROUND', status: 'AVAILABLE', text: 'x' } },
    ],
    [
      { occurred: { value: '2026', precision: 'YEAR' } },
      { occurred: { event: 'OCCURRED', value: '2026', precision: 'YEAR', estimated: false } },
    ],
    [{ affected: { system: 'Ray' } }, { affected: { system: 'Ray', status: 'AFFECTED' } }],
    [{ source: true }, { source: true }],
  ])('says %j as %j', async (given, handedOn) => {
    const { input } = await draftWith(given);

    expect(JSON.parse(JSON.stringify(input))).toMatchObject({ portions: [{ content: handedOn }] });
  });

  it.each([{}, { text: 'a', alias: 'b' }, { text: null }])('has exactly one content, not %j', async (content) => {
    const { input, errors } = await draftWith(content);

    expect(input).toBeNull();
    expect(errors).toHaveLength(1);
  });

  it('is answered as its author sees it, with what is worth a second look', async () => {
    const query = `mutation { draftAdvisory(input: { kind: PRACTICE, portions: [] }) {
      ... on DraftAdvisorySuccess { advisory { name } warnings { code message path } } } }`;

    const { data } = await ask(query, { draftAdvisory: async () => written });

    expect(data).toEqual({
      draftAdvisory: {
        advisory: { name: 'SMK-7K2Q9-VD3MX' },
        warnings: [{ code: 'W', message: 'Look again.', path: ['portions', '0'] }],
      },
    });
  });
});

describe('a change', () => {
  it.each([
    ['reviseAdvisory', '{ name: "x", expectViewKey: "k", portions: [] }', 'ReviseAdvisorySuccess'],
    ['markPortions', '{ name: "x", expectViewKey: "k", marks: [] }', 'MarkPortionsSuccess'],
    ['publishAdvisory', '{ name: "x" }', 'PublishAdvisorySuccess'],
    ['withdrawAdvisory', '{ name: "x", reason: "r" }', 'WithdrawAdvisorySuccess'],
  ] as const)('by %s is answered with the advisory', async (mutation, input, type) => {
    const query = `mutation { ${mutation}(input: ${input}) { __typename ... on ${type} { advisory { name } } } }`;

    const { data } = await ask(query, { [mutation]: async () => written });

    expect(data).toEqual({ [mutation]: { __typename: type, advisory: { name: 'SMK-7K2Q9-VD3MX' } } });
  });

  const refusals: readonly [ReviseAdvisoryRefusal, string, string][] = [
    [{ kind: 'invalid-input', problems: [] }, 'InvalidInputRefusal', 'INVALID_INPUT'],
    [{ kind: 'forbidden', message: 'Not yours.' }, 'ForbiddenRefusal', 'FORBIDDEN'],
    [{ kind: 'not-found' }, 'NotFoundRefusal', 'NOT_FOUND'],
    [{ kind: 'wrong-state', state: 'WITHDRAWN' }, 'WrongStateRefusal', 'WRONG_STATE'],
    [{ kind: 'stale-revision', viewKey: 'k2' }, 'StaleRevisionRefusal', 'STALE_REVISION'],
    [{ kind: 'rate-limited', retryAfterSeconds: 9 }, 'RateLimitedRefusal', 'RATE_LIMITED'],
  ];

  it.each(refusals)('refused for %j is answered by its own type', async (refusal, type, code) => {
    const query = `mutation { withdrawAdvisory(input: { name: "x", reason: "r" }) { ${REFUSAL} } }`;

    const { data, errors } = await ask(query, { withdrawAdvisory: async () => refuse(refusal) });

    expect(errors).toEqual([]);
    expect(data).toEqual({ withdrawAdvisory: { __typename: type, code, message: expect.stringMatching(/\w+\./) } });
  });

  it('refused is told what is needed to go on', async () => {
    const query = `mutation { withdrawAdvisory(input: { name: "x", reason: "r" }) {
      ... on StaleRevisionRefusal { viewKey } ... on WrongStateRefusal { state } ... on RateLimitedRefusal { retryAfterSeconds }
      ... on InvalidInputRefusal { problems { code message path } } } }`;
    const toldOf = async (refusal: ReviseAdvisoryRefusal) =>
      (await ask(query, { withdrawAdvisory: async () => refuse(refusal) })).data;
    const problem = {
      code: 'HANDLE_UNKNOWN',
      message: 'Nobody is called so.',
      path: ['reasonMarking', 'organizations', '0'],
    };

    expect(await toldOf({ kind: 'stale-revision', viewKey: 'k2' })).toEqual({ withdrawAdvisory: { viewKey: 'k2' } });
    expect(await toldOf({ kind: 'wrong-state', state: 'DRAFT' })).toEqual({ withdrawAdvisory: { state: 'DRAFT' } });
    expect(await toldOf({ kind: 'rate-limited', retryAfterSeconds: 9 })).toEqual({
      withdrawAdvisory: { retryAfterSeconds: 9 },
    });
    expect(await toldOf({ kind: 'invalid-input', problems: [problem] })).toEqual({
      withdrawAdvisory: { problems: [problem] },
    });
  });
});
