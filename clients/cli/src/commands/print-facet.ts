import { FACET_FIELD_VALUES, type AdvisoryFilter, type FacetField, type Seamark } from '@seamark/sdk';
import { Option } from 'commander';
import { oneOf } from '../filter-values.js';
import { jsonText, type JsonFields } from '../json-option.js';
import { cells, pad } from '../terminal/cells.js';
import { oneLine } from '../terminal/printable.js';
import { say } from '../terminal/say.js';
import type { Terminal } from '../terminal/terminal.js';

/** What is counted, by what, and which fields as JSON. */
export interface Counting {
  readonly by: FacetField;
  readonly where: AdvisoryFilter;
  readonly json: JsonFields | undefined;
  /** A past time; now when not given. */
  readonly asOf?: Date | undefined;
}

/** The hub tells at most so many values. */
const MOST_VALUES = 100;

export const FACETS_HELP = `--facet counts instead of listing: off a terminal key, count and label, with
tabs between. A key is what the filter takes: --facet severity, then
--severity high.`;

export function facetOption(): Option {
  return new Option(
    '--facet <field>',
    'count what matches by kind, severity, sector, source, banner, term, system or month',
  ).argParser(oneOf(FACET_FIELD_VALUES));
}

/** Prints how many advisories share each value. */
export async function printFacet(terminal: Terminal, hub: Seamark, { by, where, json, asOf }: Counting): Promise<void> {
  const facets = await hub.advisories.facets(by, { where, first: MOST_VALUES, asOf });
  const { out, err } = terminal;
  if (json) return out.write(jsonText(facets, json));
  const width = Math.max(0, ...facets.map(({ count }) => cells(String(count))));
  for (const { key, label, count } of facets) {
    const told = [key, String(count), label].map(oneLine);
    out.write(
      out.isTerminal
        ? `${pad('', width - String(count).length)}${count}  ${wordsOf(key, label)}\n`
        : `${told.join('\t')}\n`,
    );
  }
  if (facets.length === 0) say(err, 'No advisory that you can read and that matches has such a value.');
  else if (facets.length === MOST_VALUES) say(err, `These are the ${MOST_VALUES} most frequent.`);
}

function wordsOf(key: string, label: string): string {
  return key.toLowerCase() === label.toLowerCase().replaceAll(' ', '_') ? oneLine(label) : oneLine(`${label} (${key})`);
}
