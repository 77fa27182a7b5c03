import {
  ADVISORY_KIND_VALUES,
  ADVISORY_STATE_VALUES,
  SECTOR_VALUES,
  SEVERITY_LEVEL_VALUES,
  TLP_VALUES,
  tlpLabel,
  type AdvisoryFilter,
  type AdvisoryKind,
  type AdvisoryState,
  type Sector,
  type SeverityLevel,
  type Tlp,
} from '@seamark/sdk';
import { InvalidArgumentError, type Command } from 'commander';
import { CliFailure } from './cli-failure.js';
import { EXIT } from './exit-codes.js';
import { label, listOf, oneOf } from './filter-values.js';
import { parseWhere, WHERE_HELP } from './where.js';
import { listed } from './words/names.js';

/** What the filter options of a command hold. */
export interface FilterOptions {
  readonly where?: AdvisoryFilter;
  readonly search?: string;
  readonly kind?: readonly AdvisoryKind[];
  readonly severity?: readonly SeverityLevel[];
  readonly state?: readonly AdvisoryState[];
  readonly source?: readonly string[];
  readonly sector?: readonly Sector[];
  readonly term?: readonly string[];
  readonly system?: readonly string[];
  readonly alias?: readonly string[];
  readonly banner?: readonly Tlp[];
}

export const FILTERS_HELP = `Several values of one filter (--severity high,critical, or the option twice)
mean any of them; several filters mean all.

${WHERE_HELP}`;

/** Gives a command the options that narrow a list or the feed. */
export function addFilterOptions(command: Command): Command {
  return command
    .option('--where <conditions>', "all of these: 'severity>=high source=tern-cloud'", (text) =>
      parseWhere(text, new Date()),
    )
    .option('--search <words>', 'in which one portion says all of these words: "prompt injection" -agent', searched)
    .option('--kind <kinds>', listOf(ADVISORY_KIND_VALUES), some(oneOf(ADVISORY_KIND_VALUES)))
    .option('--severity <levels>', listOf(SEVERITY_LEVEL_VALUES), some(oneOf(SEVERITY_LEVEL_VALUES)))
    .option(
      '--state <states>',
      `${listOf(ADVISORY_STATE_VALUES)}; published and withdrawn when not given`,
      some(oneOf(ADVISORY_STATE_VALUES)),
    )
    .option('--source <handles>', 'published by these organizations: meridian-labs', some(word))
    .option('--sector <sectors>', `published from ${listOf(SECTOR_VALUES)}`, some(oneOf(SECTOR_VALUES)))
    .option('--term <terms>', 'sorted under these: ATLAS:AML.T0051, CWE:CWE-1427', some(word))
    .option('--system <systems>', 'that concern these systems, by identifier or name', some(word))
    .option('--alias <names>', 'that others call so: CVE-2024-3094, CVE-*', some(word))
    .option('--banner <labels>', `whose highest label is ${TLP_VALUES.map(tlpLabel).join(', ')}`, some(label));
}

/** The filter that the options mean. @throws CliFailure when --where and another option say the same */
export function toFilter(options: FilterOptions): AdvisoryFilter {
  const { where = {} } = options;
  const named = definedIn({
    search: options.search,
    kinds: options.kind,
    severities: options.severity,
    states: options.state,
    sources: options.source,
    sectors: options.sector,
    terms: options.term,
    systems: options.system,
    aliases: options.alias,
    banners: options.banner,
  });
  const twice = Object.keys(named).filter((field) => field in where);
  if (twice.length > 0)
    throw new CliFailure(EXIT.usage, `--where and another option both say ${listed(twice)}: say it once.`);
  return { ...where, ...named };
}

function definedIn(filter: AdvisoryFilter): AdvisoryFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** Collects values over commas and over repeated options. */
function some<Value>(read: (text: string) => Value): (text: string, before?: readonly Value[]) => readonly Value[] {
  return (text, before = []) => [...before, ...text.split(',').map((part) => read(part.trim()))];
}

/** Words of a search; one without any would find nothing. */
function searched(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('there is no word in it.');
  return text;
}

function word(text: string): string {
  if (text === '') throw new InvalidArgumentError('a value is empty.');
  return text;
}
