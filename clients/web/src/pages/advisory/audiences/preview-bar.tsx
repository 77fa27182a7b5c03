import { Link } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { audienceWords } from '../../../words/audience-words.js';

/** Says through whose eyes one looks, and leads back to one's own. */
export function PreviewBar({ name, who }: { readonly name: string; readonly who: string }): ReactNode {
  const { bar, why, leave } = audienceWords.preview;
  return (
    <div className="preview-bar unprinted">
      <Eye size={15} aria-hidden />
      <p>
        <b>{bar(who)}</b> {why}
      </p>
      <Link to="/a/$name" params={{ name }} search={{}} className="button">
        {leave}
      </Link>
    </div>
  );
}
