import { accepted, type Advisory, green, prose } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { hubCli } from '../hub-cli.js';
import { testHub } from '../test-hub.js';

const opened = await testHub();
const { as } = opened;
const cli = hubCli(opened);

const AUTHOR = 'author@meridian';
const REVIEWER = 'reviewer@meridian';

async function drafted(title = 'A bypass in two words'): Promise<Advisory> {
  const portions = [prose('TITLE')(title, green())];
  return accepted(await as(AUTHOR).advisories.draft({ kind: 'SAFEGUARD_CIRCUMVENTION', portions })).advisory;
}

describe('a draft that a second person approves', () => {
  it('is submitted, approved and published by three commands, and told to nobody until then', async () => {
    const { name } = await drafted();
    const submitted = await cli(AUTHOR, ['draft', 'submit', name]);
    const early = await cli(AUTHOR, ['publish', name, '--yes']);
    const seen = await as('researcher@ostrava').advisories.get(name);

    const approved = await cli(REVIEWER, ['draft', 'approve', name, '--note', 'Well marked.']);
    const shown = await cli(AUTHOR, ['show', name]);
    const published = await cli(AUTHOR, ['publish', name, '--yes']);

    expect([submitted.code, early.code, approved.code, published.code]).toEqual([0, 1, 0, 0]);
    expect(early.err).toContain('The draft waits for approval by a REVIEWER who did not write it.');
    expect(seen).toBeNull();
    expect(shown.out).toMatch(/Review: submitted .* by author@meridian; approved [\s\S]* by reviewer@meridian/);
    expect(shown.out).toContain('Well marked.');
    expect(await as('researcher@ostrava').advisories.get(name)).toMatchObject({ state: 'PUBLISHED', revision: 1 });
  });

  it('is given back with a note, changed, and submitted anew', async () => {
    const draft = await drafted();
    accepted(await as(AUTHOR).reviews.submit(draft));
    const inReview = await as(REVIEWER).advisories.get(draft.name);

    const returned = await cli(REVIEWER, ['draft', 'return', draft.name, '--note', 'Name no customer.']);

    expect(inReview?.state).toBe('IN_REVIEW');
    expect(returned.code).toBe(0);
    const again = await as(AUTHOR).drafts.pull(draft.name);
    if (!again) throw new Error('the author sees nothing');
    const portions = again.portions.map((portion) =>
      portion.type === 'TITLE' ? { ...portion, content: { text: 'A bypass' } } : portion,
    );
    const saved = accepted(await as(AUTHOR).drafts.push({ ...again, portions })).advisory;
    expect(accepted(await as(AUTHOR).reviews.submit(saved)).advisory).toMatchObject({ title: 'A bypass' });
    expect(await as(REVIEWER).reviews.get(draft.name)).toMatchObject({ verdict: null, note: null });
  });

  it('is approved by nobody else, and nobody else learns that it waits', async () => {
    const draft = await drafted();
    const { viewKey, name } = accepted(await as(AUTHOR).reviews.submit(draft)).advisory;

    const answers = await Promise.all(
      [AUTHOR, 'handler@cert', undefined].map((account) => as(account).reviews.approve({ name, viewKey })),
    );

    const codes = answers.map((answer) => (answer.ok ? 'done' : answer.refusal.code));
    expect(codes).toEqual(['FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND']);
    expect(await as('handler@cert').reviews.get(name)).toBeNull();
  });

  it('is neither saved nor marked while it waits, and says what to do', async () => {
    const draft = await drafted();
    const { viewKey, name, portions } = accepted(await as(AUTHOR).reviews.submit(draft)).advisory;

    const marks = [{ portion: portions[0]?.id ?? '', marking: green() }];
    const marked = await as(AUTHOR).advisories.mark({ name, expectViewKey: viewKey, marks });

    expect(marked).toMatchObject({
      refusal: { code: 'WRONG_STATE', state: 'IN_REVIEW', message: expect.stringContaining('take it back') },
    });
  });

  it('is in the audit log of its organization, every round', async () => {
    const draft = await drafted();
    const submitted = accepted(await as(AUTHOR).reviews.submit(draft)).advisory;
    accepted(await as(REVIEWER).reviews.return(submitted));

    const { out } = await cli(AUTHOR, ['audit', 'ls']);

    const acts = out
      .split('\n')
      .filter((line) => line.includes(draft.name))
      .map((line) => line.split('\t').slice(1, 3));
    expect(acts).toEqual([
      [REVIEWER, 'draft.returned'],
      [AUTHOR, 'draft.submitted'],
    ]);
  });
});
