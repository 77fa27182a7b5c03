import { type Facet, SEVERITY_LEVEL_VALUES, TLP_VALUES } from '@seamark/sdk';
import { keyWords } from '../../../words/names-of-keys.js';
import { type FacetName } from '../research-facets.js';
import { choicesOf, type ResearchView } from '../research-view.js';

/** A value of a facet, and whether it was chosen or left out. */
export interface FacetValue {
  readonly key: string;
  readonly words: string;
  readonly count: number;
  readonly is: 'in' | 'out' | 'open';
}

interface Known {
  /** As the hub counted them. */
  readonly facets: readonly Facet[];
  /** What terms are called, by key. */
  readonly termWords: Readonly<Record<string, string>>;
}

/** Values that have an order of their own; all others stand by how many there are. */
const ORDERED: Partial<Readonly<Record<FacetName, readonly string[]>>> = {
  severity: SEVERITY_LEVEL_VALUES.toReversed(),
  tlp: TLP_VALUES.toReversed(),
};

/** What there is to choose from, and what was chosen of which there is none. */
export function facetValues(view: ResearchView, facet: FacetName, { facets, termWords }: Known): readonly FacetValue[] {
  const choices = choicesOf(view, facet);
  const none = choices
    .filter(({ value }) => !facets.some(({ key }) => key === value))
    .map(({ value }) => ({ key: value, label: value, count: 0 }));
  const values = [...facets, ...none].map(({ key, label, count }): FacetValue => {
    const choice = choices.find(({ value }) => value === key);
    const words = keyWords(facet, key, termWords[key] ?? label);
    return { key, words, count, is: choice === undefined ? 'open' : choice.isOut ? 'out' : 'in' };
  });
  const order = ORDERED[facet];
  return order === undefined ? values : values.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}
