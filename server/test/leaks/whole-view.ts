import { ALIASES, SYSTEMS, TERMS } from './script-words.js';

const PARTIES = 'organizations { handle } communities { handle } excludeOrganizations { handle }';
const MARKING = `marking { label tlp sectors persons ${PARTIES} }`;
const CONTENT = `content {
  __typename
  ... on ProseContent { text }
  ... on SourceContent { organization { id handle name sector country } }
  ... on SeverityContent { levelScheme: scheme level value vector }
  ... on AffectedContent { versions status system { id name kind developer identifier identifiers } }
  ... on TermContent { scheme code label }
  ... on ReferenceContent { kind: type url known: label }
  ... on AliasContent { alias: value }
  ... on WithheldContent { reason }
  ... on MitigationContent { category progress: status remedy: text }
  ... on OccurredContent { event date: value precision estimated }
  ... on OriginContent { database identifier origin: url licence retrievedAt }
}`;
const FRAME =
  'id viewKey name kind state revision revisionId publishedAt updatedAt banner title summary severity withdrawalReason';
export const BESIDE =
  'origin { database identifier url licence retrievedAt } related { aliases advisory { name viewKey } }';
export const ADVISORY = `${FRAME} source { handle } withheldCount portions { id type position lang presence ${MARKING} ${CONTENT} }`;

/** All that there is to read of advisories, past views too: asked in every pair of worlds, whatever else is. */
export const WHOLE_VIEW = `{
  advisories(first: 30, filter: { states: [DRAFT, PUBLISHED, WITHDRAWN] }) {
    totalCount
    nodes { ${ADVISORY} ${BESIDE} revisions(first: 8) { nodes { id number at change note advisory { ${ADVISORY} } } } }
  }
}`;

/** A term with all around it, and what stands under it: the first has children, the second was replaced by another. */
export const WHOLE_TERMS = `{
  used: term(scheme: "ATLAS", code: "AML.T0051") { ...Term children { ...Term parent { code } } advisories(first: 5) { totalCount nodes { name title } } }
  gone: term(scheme: "CWE", code: "CWE-132") { ...Term replacedBy { ...Term } }
  taxonomy(scheme: "ATLAS") { scheme name version source licence terms(first: 2) { totalCount edges { cursor node { code } } nodes { code } pageInfo { endCursor } } }
}
fragment Term on Term { scheme code label deprecated }`;

const FACETS = ['KIND', 'SEVERITY', 'SECTOR', 'SOURCE', 'BANNER', 'TERM', 'SYSTEM', 'MONTH'];

/** What a search finds, ranks, marks and counts, by words that hidden portions say as often as seen ones. */
export const WHOLE_SEARCH = `{
  advisories(filter: { search: "weights or agent", states: [DRAFT, PUBLISHED, WITHDRAWN] }, orderBy: RELEVANCE, first: 20) {
    totalCount
    edges { cursor node { name } searchHits { portionId type snippet { text marked } } }
    ${FACETS.map((by) => `by_${by}: facets(by: ${by}) { key label count }`).join('\n    ')}
  }
}`;

const FILTERS = [
  ...TERMS.map((code) => `terms: ["ATLAS:${code}"]`),
  ...ALIASES.map((alias) => `aliases: ["${alias}"]`),
  ...SYSTEMS.map((system) => `systems: ["${system}"]`),
  'severities: [HIGH, CRITICAL]',
  'sources: ["maker", "cert"]',
];

/** How much fits each filter that what is hidden would fit as well. */
export const WHOLE_FILTERS = `{
  ${FILTERS.map((filter, place) => `f${place}: advisories(filter: { ${filter} }, first: 1) { totalCount nodes { name } }`).join('\n  ')}
}`;
