const PARTIES = 'organizations { handle } communities { handle } excludeOrganizations { handle }';
const MARKING = `marking { label tlp sectors persons ${PARTIES} }`;
const CONTENT = `content {
  __typename
  ... on ProseContent { text }
  ... on SourceContent { organization { id handle } }
  ... on SeverityContent { level value }
  ... on AffectedContent { versions status system { id name kind developer identifier identifiers } }
  ... on TermContent { scheme code label }
  ... on ReferenceContent { type url known: label }
  ... on AliasContent { value }
  ... on MitigationContent { category text }
  ... on OccurredContent { value }
  ... on OriginContent { identifier retrievedAt }
}`;
const FRAME =
  'id viewKey name kind state revision revisionId publishedAt updatedAt banner title summary severity withdrawalReason';
const ADVISORY = `${FRAME} source { handle } withheldCount portions { id type position lang presence ${MARKING} ${CONTENT} }`;

/** All that there is to read of advisories, past views too: asked in every pair of worlds, whatever else is. */
export const WHOLE_VIEW = `{
  advisories(first: 30, filter: { states: [DRAFT, PUBLISHED, WITHDRAWN] }) {
    totalCount
    nodes { ${ADVISORY} revisions(first: 8) { nodes { id number at change note advisory { ${ADVISORY} } } } }
  }
}`;
