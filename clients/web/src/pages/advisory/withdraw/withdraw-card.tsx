import { type ReactNode, useState } from 'react';
import { withdrawWords } from '../../../words/review-words.js';
import type { AdvisoryAnswer } from '../advisory-answer.js';
import { WithdrawDialog } from './withdraw-dialog.js';

/** Where an author takes back what is published. */
export function WithdrawCard({ advisory }: { readonly advisory: AdvisoryAnswer }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card" aria-labelledby="for-source">
      <h2 id="for-source">{withdrawWords.card}</h2>
      <p className="faint">{withdrawWords.lead}</p>
      <p>
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {withdrawWords.open}
        </button>
      </p>
      {isOpen && <WithdrawDialog advisory={advisory} onClose={() => setOpen(false)} />}
    </section>
  );
}
