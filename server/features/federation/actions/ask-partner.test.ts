import { describe, expect, it } from 'vitest';
import { accept, refuse } from '../../../kernel/result.js';
import { VISITOR } from '../../auth/model/visitor.js';
import type { Representation } from '../model/partner.js';
import type { PartnerLine, PartnerQuestion } from '../ports.js';
import { askPartner, type AskPartnerInput } from './ask-partner.js';

const ask: PartnerLine['ask'] = async ({ representations }) =>
  accept({ entities: representations.map(({ name }) => `of ${name}`), hasErrors: false });

/** A hub of which everybody knows `public…`, and where the last that everybody heard of was at noon. */
function hub(answering: PartnerLine['ask'] = ask) {
  const asked: PartnerQuestion[] = [];
  const needs = {
    publicKnowledge: {
      finds: async (things: readonly Representation[]) => things.map(({ name = '' }) => name.startsWith('public')),
      heardOf: async ({ at }: { readonly at: Date }) => at <= new Date('2026-03-01T12:00:00Z'),
    },
    partnerLine: {
      ask: (question: PartnerQuestion) => {
        asked.push(question);
        return answering(question);
      },
      close: async () => undefined,
    },
  };
  const about = (names: readonly string[], change: AskPartnerInput['change'] = null) =>
    askPartner(needs, VISITOR, {
      ...{ partner: 'cards', query: { text: '{ card }', variables: {} }, change },
      representations: names.map((name) => ({ __typename: 'Advisory', name })),
    });
  return { asked, about };
}

const sent = (asked: readonly PartnerQuestion[]) =>
  asked.map(({ representations }) => representations.map(({ name }) => name));
const said = (value: unknown, failure: unknown = null) => ({ value, failure });

describe('asking a partner', () => {
  it('names what everybody may know, and answers of the rest as of what the partner has nothing to say of', async () => {
    const { asked, about } = hub();

    const told = await about(['public 2', 'hidden 1', 'public 1']);

    expect(told).toEqual([said('of public 2'), said(null), said('of public 1')]);
    expect(sent(asked)).toEqual([['public 1', 'public 2']]);
  });

  it('does not ask at all about what is hidden', async () => {
    const { asked, about } = hub();

    expect(await about(['hidden 1', 'hidden 2'])).toEqual([said(null), said(null)]);
    expect(asked).toEqual([]);
  });

  it('names things in an order of their own, each once, however the viewer lists them', async () => {
    const { asked, about } = hub();

    await about(['public b', 'public a', 'hidden', 'public b']);
    await about(['public a', 'public b']);

    expect(sent(asked)).toEqual([
      ['public a', 'public b'],
      ['public a', 'public b'],
    ]);
  });

  it('does not ask while it tells of a change that not everybody was told of', async () => {
    const { asked, about } = hub();

    const hidden = await about(['public'], { advisory: 'public', at: new Date('2026-03-01T12:00:01Z') });
    const known = await about(['public'], { advisory: 'public', at: new Date('2026-03-01T12:00:00Z') });

    expect(hidden).toEqual([said(null)]);
    expect(known).toEqual([said('of public')]);
    expect(asked).toHaveLength(1);
  });

  it('says what went wrong of those things alone that the partner was asked about', async () => {
    const { about } = hub(async () => refuse('timeout'));

    expect(await about(['public', 'hidden'])).toEqual([said(null, 'timeout'), said(null)]);
  });

  it('takes an answer about more things, or fewer, for none', async () => {
    const { about } = hub(async () => accept({ entities: ['one', 'two'], hasErrors: false }));

    expect(await about(['public'])).toEqual([said(null, 'no-answer')]);
  });

  it('keeps what came beside errors', async () => {
    const { about } = hub(async () => accept({ entities: [null, 'two'], hasErrors: true }));

    expect(await about(['public 1', 'public 2'])).toEqual([said(null, 'its-errors'), said('two', 'its-errors')]);
  });
});
