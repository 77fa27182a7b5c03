import { Link } from '@tanstack/react-router';
import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import { researchWords } from '../../words/research-words.js';
import { dayWords } from '../../words/times.js';
import { readView, type ResearchView } from './research-view.js';

/** Says that what is shown is of a past day, and leads back. */
export function PastBar({ view }: { readonly view: ResearchView }): ReactNode {
  if (view.asof === undefined) return null;
  const { text, why, back } = researchWords.past;
  return (
    <div className="past-bar" role="status">
      <History size={15} aria-hidden />
      <p>
        <b>{text(dayWords(new Date(view.asof)))}</b> {why}
      </p>
      <Link to="/research" search={readView({ ...view, asof: '' })} resetScroll={false} className="button">
        {back}
      </Link>
    </div>
  );
}
