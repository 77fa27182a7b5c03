import type { ReactNode } from 'react';
import { useAsked } from '../../../hub/use-asked.js';
import { useSession } from '../../../session/session.js';
import { reviewWords } from '../../../words/review-words.js';
import { ReviewStanding } from './review-standing.js';

/** What a reviewer said of the draft before it came back: nothing where none did. */
export function LastReview({ name }: { readonly name: string }): ReactNode {
  const { reviews } = useSession().hub.seamark;
  const asked = useAsked(name, () => reviews.get(name));
  if (asked.is !== 'answered' || asked.answer === null) return null;
  return (
    <section className="review on-desk" aria-labelledby="last-review">
      <h2 id="last-review">{reviewWords.title}</h2>
      <ReviewStanding review={asked.answer} />
    </section>
  );
}
