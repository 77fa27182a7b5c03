import type { Copies } from '../../parts/copies.js';
import { graphqlFields } from '../../parts/graphql-literal.js';
import { shellQuoted } from '../../parts/shell-quoted.js';
import { writeSearch } from '../../search-words.js';
import { labelOf } from '../../words/marking-words.js';
import { toTlp } from '../../words/names-of-keys.js';
import { dayOf } from '../../words/times.js';
import { FACET, type FacetName, FACETS } from './research-facets.js';
import { boundsOf, choicesOf, HUB_ORDERS, orderOf, type ResearchView, toHubFilter } from './research-view.js';

/** A view of the archive in the ways that it can be had elsewhere. */
export function researchCopies(view: ResearchView, origin: string): Copies {
  const filter = toHubFilter(view);
  const asked = {
    first: 50,
    orderBy: HUB_ORDERS[orderOf(view)],
    ...(view.asof !== undefined && { asOf: `${view.asof}T00:00:00Z` }),
    ...(Object.keys(filter).length > 0 && { filter }),
  };
  return {
    link: `${origin}/research${writeSearch({ ...view })}`,
    graphql: `{ advisories(${graphqlFields(asked)}) { totalCount nodes { name title banner severity publishedAt } } }`,
    cli: view.q === undefined ? commandOf('ls', view) : commandOf(`search ${shellQuoted(view.q)}`, view),
  };
}

/** The command that writes the same to files. */
export function exportCommand(view: ResearchView, format: string): string {
  const searched = view.q === undefined ? '' : ` --search ${shellQuoted(view.q)}`;
  return `${commandOf('export', view)}${searched} --format ${format.toLowerCase()} -o out`;
}

function commandOf(verb: string, view: ResearchView): string {
  const where = conditionsOf(view);
  const options = [
    ...(where === '' ? [] : [`--where ${shellQuoted(where)}`]),
    ...(view.asof === undefined ? [] : [`--as-of ${view.asof}`]),
  ];
  return ['npx seamark', verb, ...options].join(' ');
}

function conditionsOf(view: ResearchView): string {
  const facets = FACETS.flatMap((facet) =>
    [false, true].flatMap((isOut) => {
      const values = choicesOf(view, facet).filter((choice) => choice.isOut === isOut);
      const said = values.map(({ value }) => conditionValue(facet, value)).join(',');
      return said === '' ? [] : [`${FACET[facet].condition}${isOut ? '!=' : '='}${said}`];
    }),
  );
  const [from, until] = view.month === undefined ? [] : boundsOf(view.month).map(dayOf);
  const month = view.month === undefined ? [] : [`published>=${from}`, `published<${until}`];
  return [...facets, ...month].join(' ');
}

function conditionValue(facet: FacetName, value: string): string {
  if (facet === 'tlp') return labelOf(toTlp(value));
  return /[\s,"']/.test(value) ? `"${value.replaceAll('"', '')}"` : value;
}
