import type { PulledDraft, Seamark } from '@seamark/sdk';
import { dropUnsent, findUnsent, keepUnsent } from '../../../session/unsent.js';
import { Desk } from './desk.js';
import { type EditedDraft, toEdited } from './edited-draft.js';
import { isOut } from './is-out.js';

/** A desk with a draft as the hub has it, or with what was written in this tab before and did not reach the hub. */
export function openedDesk({ drafts }: Seamark, account: string, pulled: PulledDraft): Desk {
  const { name, state } = pulled.advisory;
  const held = findUnsent(account, name);
  const needs = {
    drafts,
    hold: (draft: EditedDraft | null) =>
      draft === null ? dropUnsent(account, name) : keepUnsent(account, name, draft),
    wait: (ms: number, then: () => void) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    now: () => new Date(),
  };
  const draft = isEdited(held) ? held : toEdited(pulled);
  return new Desk(needs, { draft, isDraft: !isOut(state), isHeld: isEdited(held) });
}

/** What this page wrote itself, and no other version of it. */
function isEdited(held: unknown): held is EditedDraft {
  return typeof held === 'object' && held !== null && 'portions' in held && 'revises' in held && 'kind' in held;
}
