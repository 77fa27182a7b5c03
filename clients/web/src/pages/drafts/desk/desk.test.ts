import { type Advisory, type Checked, clear, type Draft, type Outcome, prose } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { Desk } from './desk.js';
import { type EditedDraft, toEdited, withChanged } from './edited-draft.js';

const NAME = 'SMK-7K2Q9-VD3MX';

const draftOf = (text: string, viewKey = 'view 1'): Draft => ({
  kind: 'PRACTICE',
  revises: { name: NAME, viewKey },
  portions: [{ ...prose('TITLE')(text, clear()), id: 'p1' }],
});

const refused = (refusal: Extract<Outcome, { ok: false }>['refusal']): Outcome => ({ ok: false, refusal });

/** A hub that takes what it is sent, unless it is told what to answer next; and time that passes when it is told to. */
function aHub() {
  const sent: string[] = [];
  const held: (EditedDraft | null)[] = [];
  const answers: (Outcome | Error)[] = [];
  let due: (() => void) | null = null;
  const drafts = {
    push: async (draft: Draft): Promise<Outcome> => {
      sent.push(textOf(draft));
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer ?? { ok: true, advisory: advisoryOf(draft, `view ${sent.length + 1}`), warnings: [] };
    },
    check: async (): Promise<Checked<{ matrix: { audiences: []; rows: [] } }>> => ({
      ok: true,
      warnings: [],
      matrix: { audiences: [], rows: [] },
    }),
    pull: async () => {
      const theirs = draftOf('Theirs', 'view 9');
      return { ...theirs, revises: { name: NAME, viewKey: 'view 9' }, advisory: advisoryOf(theirs, 'view 9') };
    },
  };
  const needs = {
    drafts,
    hold: (draft: EditedDraft | null) => void held.push(draft),
    wait: (_ms: number, then: () => void) => {
      due = then;
      return () => (due = null);
    },
    now: () => new Date('2026-11-30T12:00:00Z'),
  };
  return { needs, sent, held, answers, isWaiting: () => due !== null };
}

function advisoryOf({ kind, portions }: Draft, viewKey: string): Advisory {
  const told = { name: NAME, viewKey, kind, portions: portions.map(toldPortion) };
  return Object.assign(Object.create(null), told);
}

function toldPortion({ content, marking }: Draft['portions'][number], at: number) {
  const lists = { label: 'TLP:CLEAR', sectors: [], communities: [], organizations: [], persons: [] };
  const shown = { ...lists, tlp: marking.tlp, excludeOrganizations: [] };
  const said = { is: 'prose', text: content.text ?? '' };
  return { id: `p${at + 1}`, type: 'TITLE', lang: 'en', presence: null, marking: shown, content: said };
}

const textOf = ({ portions }: Draft): string => portions[0]?.content.text ?? '';
const wordsOn = (desk: Desk): string => desk.state().draft.portions[0]?.stated.content.text ?? '';

function aDesk(hub: ReturnType<typeof aHub>): Desk {
  return new Desk(hub.needs, { draft: toEdited(draftOf('First')), isDraft: true, isHeld: false });
}

function type(desk: Desk, text: string): void {
  const [one] = desk.state().draft.portions;
  if (one) desk.edit((draft) => withChanged(draft, one.key, { ...one.stated, content: { text } }));
}

describe('what is typed at a desk', () => {
  it('is held in the tab at once, and no longer when the hub has it', async () => {
    const hub = aHub();
    const desk = aDesk(hub);

    type(desk, 'Second');
    expect(hub.held.map((draft) => draft?.portions[0]?.stated.content.text)).toEqual(['Second']);
    expect(hub.isWaiting()).toBe(true);
    expect(await desk.sync()).toBe(true);

    expect(hub.sent).toEqual(['Second']);
    expect(hub.held.at(-1)).toBeNull();
    expect(desk.state().keeping).toEqual({ is: 'kept', at: new Date('2026-11-30T12:00:00Z') });
  });

  it('stays and is sent again when no answer comes', async () => {
    const hub = aHub();
    const desk = aDesk(hub);
    hub.answers.push(new Error('no network'));

    type(desk, 'Second');
    expect(await desk.sync()).toBe(false);
    expect(desk.state().keeping).toEqual({ is: 'held', refusal: null });
    expect(hub.held.at(-1)).not.toBeNull();
    expect(hub.isWaiting()).toBe(true);

    expect(await desk.sync()).toBe(true);
    expect(hub.sent).toEqual(['Second', 'Second']);
  });

  it('while something else is on its way goes after it', async () => {
    const hub = aHub();
    const desk = aDesk(hub);

    type(desk, 'Second');
    const first = desk.sync();
    type(desk, 'Third');
    await first;
    expect(wordsOn(desk)).toBe('Third');
    await desk.sync();

    expect(hub.sent).toEqual(['Second', 'Third']);
    expect(desk.state().draft.revises?.viewKey).toBe('view 3');
  });

  it('is not lost and writes over nobody where somebody else wrote meanwhile', async () => {
    const hub = aHub();
    const desk = aDesk(hub);
    hub.answers.push(refused({ code: 'STALE_REVISION', message: 'stale', viewKey: 'view 9' }));

    type(desk, 'Mine');
    expect(await desk.sync()).toBe(false);
    expect(desk.state().conflict?.advisory.viewKey).toBe('view 9');
    expect(wordsOn(desk)).toBe('Mine');
    expect(await desk.sync()).toBe(false);
    expect(hub.sent).toEqual(['Mine']);

    desk.settle({ ...desk.state().draft, revises: { name: NAME, viewKey: 'view 9' } });
    expect(await desk.sync()).toBe(true);
    expect(hub.sent).toEqual(['Mine', 'Mine']);
  });

  it('is refused with what is wrong and where, and stays', async () => {
    const hub = aHub();
    const desk = aDesk(hub);
    const problems = [{ code: 'EMPTY', message: 'Write something.', path: ['portions', '0', 'content'] }];
    hub.answers.push(refused({ code: 'INVALID_INPUT', message: 'No.', problems }));

    type(desk, '');
    await desk.sync();

    expect(desk.state().problems).toEqual(problems);
    expect(hub.held.at(-1)).not.toBeNull();
  });
});
