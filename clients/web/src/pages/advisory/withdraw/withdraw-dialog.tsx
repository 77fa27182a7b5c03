import type { MarkingInput } from '@seamark/sdk';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { messageOf } from '../../../hub/refusal-words.js';
import { NameForm } from '../../../parts/name-form.js';
import { useSession } from '../../../session/session.js';
import { withdrawWords } from '../../../words/review-words.js';
import { useKnownAudiences } from '../../drafts/editor/known-audiences.js';
import { MarkingPicker } from '../../drafts/editor/marking-picker.js';
import type { AdvisoryAnswer } from '../advisory-answer.js';

interface WithdrawDialogProps {
  readonly advisory: Pick<AdvisoryAnswer, 'name' | 'viewKey' | 'banner'>;
  readonly onClose: () => void;
}

/** Takes back what is published, with a reason that has a marking of its own, when the name is typed. */
export function WithdrawDialog({ advisory, onClose }: WithdrawDialogProps): ReactNode {
  const { name } = advisory;
  const { organization } = useSession().viewer;
  const own = organization === null ? [] : [organization.handle];
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const [marking, setMarking] = useState<MarkingInput>({ tlp: 'AMBER_STRICT', organizations: own });
  const { problem, withdraw } = useWithdraw(advisory, { reason, marking });
  const known = useKnownAudiences();
  useEffect(() => dialog.current?.showModal(), []);
  const { title, now, reason: why, whoReads, type, submit, cancel } = withdrawWords;
  return (
    <dialog ref={dialog} className="modal" aria-labelledby="withdraw" onClose={onClose}>
      <h2 id="withdraw">{title(name)}</h2>
      <p>{now}</p>
      <p className="note">
        <label htmlFor="reason">{why}</label>
        <textarea
          id="reason"
          className="field"
          rows={3}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </p>
      <details>
        <summary>{whoReads}</summary>
        <MarkingPicker id="reason-marking" marking={marking} known={known} onChange={setMarking} />
      </details>
      <NameForm
        words={{ type: type(name), submit, cancel }}
        problem={problem}
        onName={(typed) => void withdraw(typed).then((isDone) => isDone && dialog.current?.close())}
        onCancel={() => dialog.current?.close()}
      />
    </dialog>
  );
}

interface Said {
  readonly reason: string;
  readonly marking: MarkingInput;
}

function useWithdraw({ name, viewKey }: WithdrawDialogProps['advisory'], { reason, marking }: Said) {
  const { advisories } = useSession().hub.seamark;
  const [problem, setProblem] = useState<string | null>(null);
  /** @returns true when it was done: the page is told so by the feed */
  const withdraw = async (typed: string): Promise<boolean> => {
    const fault = faultOf(name, typed, reason);
    setProblem(fault);
    if (fault !== null) return false;
    try {
      const outcome = await advisories.withdraw({ name, reason, reasonMarking: marking, expectViewKey: viewKey });
      if (outcome.ok) return true;
      setProblem(outcome.refusal.code === 'STALE_REVISION' ? withdrawWords.stale : messageOf(outcome.refusal));
    } catch {
      setProblem(withdrawWords.failed);
    }
    return false;
  };
  return { problem, withdraw };
}

function faultOf(name: string, typed: string, reason: string): string | null {
  if (reason.trim() === '') return withdrawWords.reasonNeeded;
  return typed.trim().toUpperCase() === name ? null : withdrawWords.mistyped(name);
}
