import { timeOf } from './play-script.js';
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
export const REVIEW = 'review { submittedBy submittedAt verdict decidedBy decidedAt note }';
const READERS = 'readers { portion accounts organizations { handle } publicSince publicUntil }';
export const ADVISORY = `${FRAME} source { handle } withheldCount portions { id type position lang presence ${MARKING} ${CONTENT} }`;

/** What a comparison of two revisions tells. */
export const COMPARISON = `from { name revisionId } to { name viewKey } portions {
  portionId differences words { is text } fields { field before after }
  before { id type position lang ${MARKING} ${CONTENT} } after { id type position lang ${MARKING} ${CONTENT} }
}`;

/** All that there is to read of advisories, past views too: asked in every pair of worlds, whatever else is. */
export const WHOLE_VIEW = `{
  advisories(first: 30, filter: { states: [DRAFT, IN_REVIEW, PUBLISHED, WITHDRAWN] }) {
    totalCount
    nodes { ${ADVISORY} ${BESIDE} ${READERS} ${REVIEW} revisions(first: 8) { nodes { id number at change note advisory { ${ADVISORY} } } } }
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
  advisories(filter: { search: "weights or agent", states: [DRAFT, IN_REVIEW, PUBLISHED, WITHDRAWN] }, orderBy: RELEVANCE, first: 20) {
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
  ...TERMS.map((code) => `not: [{ terms: ["ATLAS:${code}"] }]`),
  'not: [{ severities: [HIGH, CRITICAL] }, { developers: ["sea lab"] }]',
  'developers: ["nobody"]',
  'systemKinds: ["model"]',
  'aliases: ["CVE-*"]',
  `termsAll: ["ATLAS:${TERMS[0]}", "ATLAS:${TERMS[1]}"]`,
  'occurredAfter: "2025-01-01T00:00:00Z", occurredBefore: "2025-02-01T00:00:00Z"',
  'not: [{ occurredAfter: "2025-01-01T00:00:00Z" }]',
];

/** How much fits each filter that what is hidden would fit as well. */
export const WHOLE_FILTERS = `{
  ${FILTERS.map((filter, place) => `f${place}: advisories(filter: { ${filter} }, first: 1) { totalCount nodes { name } }`).join('\n  ')}
}`;

const STATISTICS = [
  'NONE',
  'KIND',
  'SEVERITY',
  'SECTOR',
  'SOURCE',
  'BANNER',
  'TERM',
  'SYSTEM',
  'DEVELOPER',
  'DATABASE',
];

/** Every statistic of what hidden portions say as well, and the days between dates that they state. */
export const WHOLE_STATISTICS = `{
  ${STATISTICS.map((by) => `by_${by}: statistics(by: ${by}, over: MONTH, dateOf: UPDATED, filter: { states: [DRAFT, PUBLISHED, WITHDRAWN] }) { ...Counts }`).join('\n  ')}
  stated: statistics(over: MONTH, dateOf: OCCURRED) { ...Counts }
  fixed: statistics(over: QUARTER, dateOf: FIX_AVAILABLE) { ...Counts }
  took: durations(from: PUBLISHED, to: UPDATED) { measured coarse medianDays p90Days }
  fixing: durations(from: REPORTED, to: FIX_AVAILABLE) { measured coarse medianDays p90Days }
}
fragment Counts on Statistics { advisories keys isCut rows { period precision key label count } }`;

/** What the viewer calls the subscription that it saves before the last steps are played. */
export const KEPT = 'desk';

const SAVED = 'subscription { name filter backfill cursor lag { events isMore since } }';

/** Begins now, or passes only what hidden portions would pass as well. */
export const SAVING: readonly string[] = [
  `mutation { saveSubscription(name: "${KEPT}") { __typename ... on SaveSubscriptionSuccess { ${SAVED} } } }`,
  `mutation { saveSubscription(name: "searching", filter: { search: "weights or agent", terms: ["ATLAS:${TERMS[0]}"] }) { __typename ... on SaveSubscriptionSuccess { ${SAVED} } } }`,
];

/** How far what was saved is behind by now, and where a feed of any time would begin. */
export const WHOLE_KEPT = `{
  viewer { account subscriptions { name filter backfill cursor lag { events isMore since } } }
  ${[0, 1, 2, 3, 5, 7, 9].map((step) => `at${step}: feedCursor(since: "${timeOf(step).toISOString()}")`).join('\n  ')}
}`;
