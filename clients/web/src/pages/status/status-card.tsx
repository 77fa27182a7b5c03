import type { ReactNode } from 'react';
import type { Asked } from '../../hub/use-asked.js';
import { NotAnswered } from '../../parts/not-answered.js';
import { statusWords } from '../../words/hub-words.js';

interface StatusCardProps<T> {
  readonly title: string;
  readonly asked: Asked<T>;
  readonly children: (answer: T) => ReactNode;
}

/** One thing that was looked at. */
export function StatusCard<T>({ title, asked, children }: StatusCardProps<T>): ReactNode {
  return (
    <section className="card status-card" aria-label={title} aria-busy={asked.is === 'waiting'}>
      <h2>{title}</h2>
      <NotAnswered asked={asked} words={statusWords} />
      {asked.is === 'answered' && children(asked.answer)}
    </section>
  );
}
