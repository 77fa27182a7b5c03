import type { AdvisoryOrder } from '../../features/advisories/model/advisory-filter.js';
import type { AdvisoryView } from '../../features/advisories/model/advisory-view.js';
import { SEVERITY_LEVELS } from '../../features/advisories/model/advisory.js';
import { countedBy } from '../counted-views.js';
import { fits } from '../sample-filters.js';
import type { ListAnswer, ListQuestion } from './viewing.js';

/** What can be told of an answer without a database; of an order of relevance, only what is in it. */
export type PlainAnswer = Pick<ListAnswer, 'names' | 'count'> & {
  readonly facets: readonly (readonly (readonly [string, number])[])[];
};

/** The answer to a question about some views, in plain code. */
export function expectedAnswer(views: readonly AdvisoryView[], { filter, order, facets }: ListQuestion): PlainAnswer {
  const fitting = views.filter((view) => fits(view, filter));
  const names = fitting.toSorted(byOrder(order)).map(({ name }) => name);
  return { names, count: fitting.length, facets: facets.map((by) => countedBy(by, fitting)) };
}

export function plainAnswer({ names, count, facets, question }: ListAnswer): PlainAnswer {
  return {
    names: question.order === 'RELEVANCE' ? names.toSorted() : names,
    count,
    facets: facets.map((counted) => counted.map(({ key, count: times }) => [key, times] as const)),
  };
}

function byOrder(order: AdvisoryOrder): (left: AdvisoryView, right: AdvisoryView) => number {
  const byName = (left: AdvisoryView, right: AdvisoryView) => (left.name < right.name ? -1 : 1);
  if (order === 'RELEVANCE') return byName;
  return (left, right) =>
    VALUES[order](left) - VALUES[order](right) ||
    right.updatedAt.getTime() - left.updatedAt.getTime() ||
    byName(left, right);
}

const VALUES: Readonly<Record<Exclude<AdvisoryOrder, 'RELEVANCE'>, (view: AdvisoryView) => number>> = {
  UPDATED_DESC: ({ updatedAt }) => -updatedAt.getTime(),
  PUBLISHED_DESC: ({ publishedAt }) => -(publishedAt?.getTime() ?? -Infinity),
  PUBLISHED_ASC: ({ publishedAt }) => publishedAt?.getTime() ?? Infinity,
  SEVERITY_DESC: ({ severity }) => -(severity === null ? -1 : SEVERITY_LEVELS.indexOf(severity)),
};
