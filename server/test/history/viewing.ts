import {
  ADVISORY_ORDERS,
  type AdvisoryFilter,
  type AdvisoryOrder,
} from '../../features/advisories/model/advisory-filter.js';
import type { AdvisoryView } from '../../features/advisories/model/advisory-view.js';
import { type CountedValue, FACET_FIELDS, type FacetField } from '../../features/advisories/model/facet.js';
import { redactAdvisory } from '../../features/advisories/model/redact-advisory.js';
import type { AdvisoriesAt, ReadAdvisories } from '../../features/advisories/ports.js';
import type { Viewer } from '../../features/auth/model/viewer.js';

/** All that is shown to one viewer: every advisory whole, newest change first. */
export async function viewsAt(
  reads: ReadAdvisories,
  viewer: Viewer,
  asOf: Date | null,
): Promise<readonly AdvisoryView[]> {
  return reads(viewer, async (advisories) => {
    const at = asOf === null ? advisories : advisories.asOf(asOf);
    const { items } = await at.list({ filter: {}, order: 'UPDATED_DESC', first: 100, after: null });
    return items.flatMap(({ record }) => redactAdvisory(record, viewer, (text) => text) ?? []);
  });
}

/** What a viewer is answered to one question about lists: names in order, how many, and the facets. */
export interface ListAnswer {
  readonly question: ListQuestion;
  readonly names: readonly string[];
  readonly count: number;
  readonly facets: readonly (readonly CountedValue[])[];
  readonly hits: number;
}

export interface ListQuestion {
  readonly filter: AdvisoryFilter;
  readonly order: AdvisoryOrder;
  readonly facets: readonly FacetField[];
}

const FILTERS: readonly AdvisoryFilter[] = [
  {},
  { search: 'one or -three', kinds: ['INCIDENT', 'PRACTICE', 'VULNERABILITY'] },
  { severities: ['HIGH', 'LOW'] },
  { search: 'four' },
  { search: 'two' },
  { aliases: ['CVE-2026-0001'] },
  { terms: ['ATLAS:AML.T0051'] },
  { systems: ['orca'] },
  { sources: ['meridian-labs'] },
  { sectors: ['GOVERNMENT'] },
  { banners: ['AMBER', 'RED'] },
  { states: ['WITHDRAWN'] },
  { states: ['DRAFT', 'PUBLISHED'] },
  { publishedAfter: new Date('2026-05-01T10:00:20Z'), not: [{ aliases: ['CVE-2026-0002'] }] },
];

/** Some questions, others each time: every filter, order and facet has its turn. Relevance is to a search. */
export function questionsOf(turn: number, number: number): readonly ListQuestion[] {
  return Array.from({ length: number }, (_, place) => {
    const at = turn * number + place;
    const filter = FILTERS[at % FILTERS.length] ?? {};
    const order = ADVISORY_ORDERS[at % ADVISORY_ORDERS.length] ?? 'UPDATED_DESC';
    return {
      filter,
      order: order === 'RELEVANCE' && filter.search === undefined ? 'UPDATED_DESC' : order,
      facets: [0, 3].flatMap((step) => FACET_FIELDS[(at + step) % FACET_FIELDS.length] ?? []),
    };
  });
}

export async function answersAt(
  reads: ReadAdvisories,
  viewer: Viewer,
  { asOf, questions }: { readonly asOf: Date | null; readonly questions: readonly ListQuestion[] },
): Promise<readonly ListAnswer[]> {
  return reads(viewer, async (advisories) => {
    const at = asOf === null ? advisories : advisories.asOf(asOf);
    const answers: ListAnswer[] = [];
    for (const question of questions) answers.push(await answerAt(at, question));
    return answers;
  });
}

async function answerAt(at: AdvisoriesAt, question: ListQuestion): Promise<ListAnswer> {
  const { filter, order } = question;
  const { items } = await at.list({ filter, order, first: 100, after: null });
  const names = items.map(({ record }) => record.name);
  const facets: (readonly CountedValue[])[] = [];
  for (const by of question.facets) facets.push(await at.facet(filter, { by, first: 100 }));
  const hits =
    filter.search === undefined ? new Map<string, readonly unknown[]>() : await at.hits(filter.search, names);
  const found = [...hits.values()].reduce((sum, { length }) => sum + length, 0);
  return { question, names, count: await at.count(filter), facets, hits: found };
}
