import type { AdvisoryFilter, AdvisoryOrder, AdvisoryTraits } from '@seamark/sdk';
import { FACET, type FacetName, FACETS } from './research-facets.js';
import { type Choice, toWords, wordsOf } from './view-words.js';

/**
 * What of the archive is looked at, and how, as it stands in the address. Values of one facet are parted by commas; one with a hyphen
 * before it is left out: `severity=HIGH,CRITICAL&kind=-PRACTICE`.
 */
export interface ResearchView extends Partial<Readonly<Record<FacetName, string>>> {
  /** Words to be found. */
  readonly q?: string;
  /** Published in that month: `2026-03`. */
  readonly month?: string;
  /** The archive as it stood when that day began, in UTC: `2026-03-01`. */
  readonly asof?: string;
  readonly order?: Order;
  /** What the bars of the chart are made of. */
  readonly by?: Stacked;
  /** How the months are told; as a chart when not given. */
  readonly show?: 'table';
}

export const ORDERS = ['relevance', 'published', 'oldest', 'updated', 'severity'] as const;
export type Order = (typeof ORDERS)[number];

/** The orders as the hub calls them. */
export const HUB_ORDERS: Readonly<Record<Order, AdvisoryOrder>> = {
  relevance: 'RELEVANCE',
  published: 'PUBLISHED_DESC',
  oldest: 'PUBLISHED_ASC',
  updated: 'UPDATED_DESC',
  severity: 'SEVERITY_DESC',
};

/** An advisory has one value of each of these at most. */
export const STACKED = ['severity', 'kind', 'sector', 'source'] as const;
export type Stacked = (typeof STACKED)[number];

/** Reads an address. What no advisory can have, and a day that is still to come, are left out: an old link still leads somewhere. */
export function readView(search: Record<string, unknown>): ResearchView {
  const text = (name: string): string => (typeof search[name] === 'string' ? search[name].trim() : '');
  const q = text('q');
  const facets = FACETS.map((facet) => [facet, toWords(known(facet, wordsOf(text(facet))))]);
  const others = [
    ['q', q],
    ['month', /^\d{4}-(0[1-9]|1[0-2])$/.test(text('month')) ? text('month') : ''],
    ['asof', isPast(text('asof')) ? text('asof') : ''],
    ['order', ORDERS.find((order) => order === text('order') && (q !== '' || order !== 'relevance')) ?? ''],
    ['by', STACKED.find((by) => by === text('by')) ?? ''],
    ['show', text('show') === 'table' ? 'table' : ''],
  ];
  return Object.fromEntries([...others, ...facets].filter(([, value]) => value !== ''));
}

function known(facet: FacetName, choices: readonly Choice[]): readonly Choice[] {
  const values: readonly string[] | null = FACET[facet].values;
  if (values === null) return choices;
  return choices
    .map(({ value, isOut }) => ({ value: value.toUpperCase(), isOut }))
    .filter(({ value }) => values.includes(value));
}

function isPast(day: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return false;
  const at = new Date(day).getTime();
  return !Number.isNaN(at) && at <= Date.now();
}

export function choicesOf(view: ResearchView, facet: FacetName): readonly Choice[] {
  return wordsOf(view[facet] ?? '');
}

/** The view with a value chosen, left out, or (null) neither. */
export function withChoice(view: ResearchView, facet: FacetName, choice: Choice | { readonly none: string }) {
  const value = 'none' in choice ? choice.none : choice.value;
  const others = choicesOf(view, facet).filter((one) => one.value !== value);
  return readView({ ...view, [facet]: toWords('none' in choice ? others : [...others, choice]) });
}

/** True when nothing narrows it. */
export function isWhole(view: ResearchView): boolean {
  return view.q === undefined && view.month === undefined && FACETS.every((facet) => view[facet] === undefined);
}

/** What the list is ordered by: the best match first where words are looked for. */
export function orderOf({ order, q }: ResearchView): Order {
  return order ?? (q === undefined ? 'published' : 'relevance');
}

/**
 * The same as the hub is asked.
 *
 * @param except - what it does not narrow by: the values of a facet are counted as if none of them were chosen
 */
export function toHubFilter(view: ResearchView, except?: FacetName | 'month'): AdvisoryFilter {
  const facets = FACETS.filter((facet) => facet !== except);
  const chosen = (facet: FacetName, isOut: boolean): AdvisoryTraits => {
    const values = choicesOf(view, facet).filter((choice) => choice.isOut === isOut);
    return values.length === 0 ? {} : { [FACET[facet].trait]: values.map(({ value }) => value) };
  };
  const leftOut = facets.map((facet) => chosen(facet, true)).filter((traits) => Object.keys(traits).length > 0);
  return {
    ...(view.q !== undefined && { search: view.q }),
    ...facets.reduce<AdvisoryFilter>((filter, facet) => ({ ...filter, ...chosen(facet, false) }), {}),
    ...(leftOut.length > 0 && { not: leftOut }),
    ...(view.month !== undefined && except !== 'month' && whileOf(view.month)),
  };
}

function whileOf(month: string): AdvisoryFilter {
  const [from, until] = boundsOf(month);
  return { publishedAfter: from.toISOString(), publishedBefore: until.toISOString() };
}

/** When a month begins, and when the next one does, in UTC. */
export function boundsOf(month: string): readonly [from: Date, until: Date] {
  const from = new Date(`${month}-01T00:00:00Z`);
  return [from, new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1))];
}
