import {
  accepted,
  amber,
  clear,
  green,
  type PortionInput,
  prose,
  red,
  type Refusal,
  restate,
  source,
} from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { testHub } from '../test-hub.js';

const { as, hub, tokenOf, superuser } = await testHub();

const author = as('author@meridian');
const title = (text = 'A finding', marking = clear()): PortionInput => prose('TITLE')(text, marking);
const refusalOf = (outcome: { readonly ok: boolean; readonly refusal?: Refusal }): Refusal => {
  if (!outcome.refusal) throw new Error('It was not refused.');
  return outcome.refusal;
};
const draft = async (...portions: PortionInput[]): Promise<Refusal> =>
  refusalOf(await author.advisories.draft({ kind: 'PRACTICE', portions }));
const problemsOf = (refusal: Refusal): readonly string[] =>
  refusal.code === 'INVALID_INPUT'
    ? refusal.problems.map(({ code, path }) => `${path.join('.')} ${code}`)
    : [refusal.code];

const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body,
  });

const advisories = async () => (await superuser.query('SELECT count(*)::int AS count FROM hub.advisory')).rows;

describe('bad input', () => {
  it('is told of all at once, each with its path, and leaves nothing behind', async () => {
    const before = await advisories();

    const refusal = await draft(
      title('See <b>this</b>'),
      prose('SUMMARY')('[click](javascript:alert(1))', amber({ organizations: ['no-such-organization'] })),
      prose('IMPACT')('x'.repeat(65_537), { tlp: 'RED' }),
      prose('OTHER')('a\u0007b', { tlp: 'CLEAR', organizations: ['tern-cloud'] }),
    );

    expect([...new Set(problemsOf(refusal))].sort()).toEqual([
      'portions.0.content.text RAW_HTML',
      'portions.1.content.text UNSAFE_LINK',
      'portions.1.marking.organizations.0 ORGANIZATION_UNKNOWN',
      'portions.2.content.text TEXT_TOO_LONG',
      'portions.2.marking.persons PERSONS_MISSING',
      'portions.3.content.text CONTROL_CHARACTER',
      'portions.3.marking.organizations FIELD_NOT_ALLOWED',
    ]);
    expect(await advisories()).toEqual(before);
  });

  it('may not hold more than 200 portions, and not lack a title', async () => {
    const many = Array.from({ length: 201 }, () => prose('OTHER')('x', clear()));

    expect(problemsOf(await draft(...many))).toEqual(['portions TOO_MANY_PORTIONS']);
    expect(problemsOf(await draft(prose('OTHER')('x', clear())))).toEqual(['portions TITLE_MISSING']);
  });

  it('of more than a MiB is not read', async () => {
    const answer = await post(
      JSON.stringify({ query: '{ viewer { name } }', extensions: { filler: 'x'.repeat(1_048_576) } }),
    );

    expect(answer.status).toBe(413);
  });

  it('that is no GraphQL is answered 400, and a wrong token 401 and never as a visitor', async () => {
    const malformed = await post(JSON.stringify({ query: '{ viewer {' }));
    const wrongToken = await post(JSON.stringify({ query: '{ viewer { name } }' }), {
      authorization: `Bearer smk_p_${'A'.repeat(43)}`,
    });

    expect(malformed.status).toBe(400);
    expect(wrongToken.status).toBe(401);
    expect(await wrongToken.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it.each([
    '{ advisories(asOf: "9999-01-01T00:00:00Z") { totalCount } }',
    '{ advisory(name: "SMK-00000-00000", asOf: "9999-01-01T00:00:00Z") { name } }',
    '{ advisory(name: "SMK-00000-00000", asOf: "2020-01-01T00:00:00Z", revisionId: "x") { name } }',
  ])('that asks for what is to come, or for two pasts at once, is told so: %s', async (query) => {
    const { errors } = await author.raw(query);

    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });
});

describe('whoever is not the author', () => {
  const publish = async () =>
    accepted(
      await author.advisories.publishNow({
        kind: 'PRACTICE',
        portions: [title('For members', green()), source(green())],
      }),
    ).advisory;

  it('is forbidden to change what it sees, and finds nothing where it sees nothing', async () => {
    const { name } = await publish();
    const withdraw = async (account?: string) =>
      refusalOf(await as(account).advisories.withdraw({ name, reason: 'Mine now.' })).code;

    expect(await withdraw('author@tern')).toBe('FORBIDDEN');
    expect(await withdraw('reader@meridian')).toBe('FORBIDDEN');
    expect(await withdraw()).toBe('NOT_FOUND');
  });

  it('cannot tell a hidden advisory from a name that nobody ever used', async () => {
    const { advisory } = accepted(
      await author.advisories.publishNow({ kind: 'PRACTICE', portions: [title('For one', red('handler@cert'))] }),
    );
    const input = { reason: 'x', expectViewKey: 'x' };

    const hidden = await as('author@tern').advisories.withdraw({ name: advisory.name, ...input });
    const unused = await as('author@tern').advisories.withdraw({ name: 'SMK-00000-00000', ...input });

    expect(hidden).toEqual(unused);
    expect(await as('author@tern').advisories.get(advisory.name)).toBeNull();
  });

  it('cannot draft without being an AUTHOR', async () => {
    const refusal = refusalOf(await as('handler@tern').advisories.draft({ kind: 'PRACTICE', portions: [title()] }));

    expect(refusal.code).toBe('FORBIDDEN');
  });
});

describe('an author', () => {
  it('that started from an older view is told the newer one’s key', async () => {
    const { advisory } = accepted(
      await author.advisories.publishNow({ kind: 'PRACTICE', portions: [title(), source(clear())] }),
    );
    const { name, viewKey } = advisory;
    const revise = (text: string) =>
      author.advisories.revise({
        name,
        expectViewKey: viewKey,
        portions: [...restate(advisory.portions).slice(1), title(text)],
      });
    const { advisory: newer } = accepted(await revise('First'));

    expect(refusalOf(await revise('Second'))).toMatchObject({ code: 'STALE_REVISION', viewKey: newer.viewKey });
  });

  it('cannot revise what was withdrawn, nor withdraw a draft', async () => {
    const { advisory } = accepted(await author.advisories.draft({ kind: 'PRACTICE', portions: [title()] }));
    const withdraw = () => author.advisories.withdraw({ name: advisory.name, reason: 'It was wrong.' });

    expect(refusalOf(await withdraw())).toMatchObject({ code: 'WRONG_STATE', state: 'DRAFT' });
    accepted(await author.advisories.publish({ name: advisory.name }));
    const { advisory: withdrawn } = accepted(await withdraw());
    const revised = await author.advisories.revise({
      name: advisory.name,
      expectViewKey: withdrawn.viewKey,
      portions: restate(withdrawn.portions),
    });
    expect(refusalOf(revised)).toMatchObject({ code: 'WRONG_STATE', state: 'WITHDRAWN' });
  });
});

describe('an idempotency key', () => {
  const once = { kind: 'PRACTICE' as const, portions: [title('Once')], idempotencyKey: 'once' };

  it('makes the same request again the same answer, also when both come at once', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => author.advisories.draft(once)));
    const names = outcomes.map((outcome) => accepted(outcome).advisory.name);

    expect(new Set(names).size).toBe(1);
  });

  it('is refused with another body', async () => {
    accepted(await author.advisories.draft(once));

    const refusal = refusalOf(await author.advisories.draft({ ...once, kind: 'INCIDENT' }));

    expect(problemsOf(refusal).join()).toMatch(/^idempotencyKey /);
  });

  it('is another account’s own business', async () => {
    const mine = accepted(await author.advisories.draft(once)).advisory.name;

    const theirs = accepted(await as('author@tern').advisories.draft(once)).advisory.name;

    expect(theirs).not.toBe(mine);
    expect(tokenOf('author@tern')).toMatch(/^smk_p_/);
  });
});
