import type { CountFeedAnswer, FacetFields } from '../../generated/documents.js';
import { labelOf } from '../../words/marking-words.js';
import { toTlp } from '../../words/names-of-keys.js';
import { kindNames, sectorNames, severityNames } from '../../words/names.js';
import { SEVERITY_LEVEL_VALUES, TLP_VALUES } from '@seamark/sdk';
import type { ListedField } from './feed-filter.js';

/** A value that one may filter by. */
export interface FilterChoice {
  readonly key: string;
  readonly words: string;
  /** How many advisories have it, of all that are read. */
  readonly count: number;
}

export type FilterChoices = Readonly<Record<ListedField, readonly FilterChoice[]>>;

/**
 * What there is to filter by, as the hub counted it.
 *
 * @param counted - null until it has
 * @param termWords - what terms are called, by key
 */
export function choicesFrom(
  counted: CountFeedAnswer['advisories'] | null,
  termWords: Readonly<Record<string, string>>,
): FilterChoices {
  const { severities = [], kinds = [], banners = [], sectors = [], sources = [], terms = [] } = counted ?? {};
  return {
    severity: inOrder(named(severities, severityNames), [...SEVERITY_LEVEL_VALUES].reverse()),
    kind: named(kinds, kindNames),
    tlp: inOrder(
      banners.map(({ key, count }) => ({ key, words: labelOf(toTlp(key)), count })),
      [...TLP_VALUES].reverse(),
    ),
    sector: named(sectors, sectorNames),
    source: named(sources, {}),
    term: named(terms, termWords),
  };
}

function named(facets: readonly FacetFields[], names: Readonly<Record<string, string>>): readonly FilterChoice[] {
  return facets.map(({ key, label, count }) => ({ key, words: names[key] ?? label, count }));
}

function inOrder(choices: readonly FilterChoice[], order: readonly string[]): readonly FilterChoice[] {
  return choices.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}
