import type { ReactNode } from 'react';
import { researchWords } from '../../words/research-words.js';
import type { Counts } from './use-counts.js';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** So many publishers are told at most. */
const MOST_SOURCES = 50;

/** What is found, in a few numbers. */
export function Sums({ counts }: { readonly counts: Counts | null }): ReactNode {
  const { advisories, sources, severe, days, label } = researchWords.sums;
  if (counts === null) return <dl className="sums" aria-busy />;
  const { totalCount, found, days: told } = counts;
  const publishers = found.source.length;
  const sum = found.severity.reduce((all, { key, count }) => (SEVERE.includes(key) ? all + count : all), 0);
  return (
    <dl className="sums" aria-label={label}>
      <Sum value={NUMBER.format(totalCount)} words={advisories(totalCount)} />
      <Sum value={publishers < MOST_SOURCES ? String(publishers) : `${publishers}+`} words={sources(publishers)} />
      {totalCount > 0 && <Sum value={`${Math.round((sum / totalCount) * 100)}%`} words={severe} />}
      {told?.median != null && <Sum value={NUMBER.format(told.median)} words={days(told.measured)} />}
    </dl>
  );
}

const SEVERE = ['HIGH', 'CRITICAL'];

function Sum({ value, words }: { readonly value: string; readonly words: string }): ReactNode {
  return (
    <div>
      <dt>{words}</dt>
      <dd className="number">{value}</dd>
    </div>
  );
}
