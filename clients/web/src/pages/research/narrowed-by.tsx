import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { keyWords } from '../../words/names-of-keys.js';
import { researchWords } from '../../words/research-words.js';
import { monthWords } from '../../words/times.js';
import { FACETS } from './research-facets.js';
import { choicesOf, isWhole, readView, type ResearchView, withChoice } from './research-view.js';

interface NarrowedByProps {
  readonly view: ResearchView;
  readonly termWords: Readonly<Record<string, string>>;
}

interface Chip {
  readonly group: string;
  readonly words: string;
  readonly without: ResearchView;
}

/** What narrows the view: each can be taken away. */
export function NarrowedBy({ view, termWords }: NarrowedByProps): ReactNode {
  if (isWhole(view)) return null;
  const { asof, order, by, show } = view;
  return (
    <div className="narrowed-by" role="group" aria-label={researchWords.chips}>
      {chipsOf(view, termWords).map(({ group, words, without }) => (
        <span key={`${group} ${words}`} className="chip">
          <span className="faint">{group}</span>
          <b>{words}</b>
          <Link
            to="/research"
            search={without}
            resetScroll={false}
            aria-label={researchWords.remove(`${group} ${words}`)}
          >
            <X size={13} aria-hidden />
          </Link>
        </span>
      ))}
      <Link to="/research" search={readView({ asof, order, by, show })} className="button quiet">
        {researchWords.clear}
      </Link>
    </div>
  );
}

function chipsOf(view: ResearchView, termWords: NarrowedByProps['termWords']): readonly Chip[] {
  const { q, month } = view;
  const searched = q === undefined ? [] : [{ group: researchWords.searched, words: q, without: { ...view, q: '' } }];
  const ofMonth =
    month === undefined
      ? []
      : [{ group: researchWords.month, words: monthWords(month), without: { ...view, month: '' } }];
  const facets = FACETS.flatMap((facet) =>
    choicesOf(view, facet).map(({ value, isOut }) => {
      const words = keyWords(facet, value, termWords[value] ?? value);
      return {
        group: researchWords.facetGroups[facet],
        words: isOut ? researchWords.without(words) : words,
        without: withChoice(view, facet, { none: value }),
      };
    }),
  );
  return [...searched, ...ofMonth, ...facets].map((chip) => ({ ...chip, without: readView({ ...chip.without }) }));
}
