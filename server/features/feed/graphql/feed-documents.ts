const ORGANIZATION = '{ id handle name sector country }';
const ORIGIN = 'database identifier url licence retrievedAt';
const SUMMARY = `id viewKey name kind state revision revisionId publishedAt updatedAt banner title summary source ${ORGANIZATION}
        severity withdrawalReason withheldCount origin { ${ORIGIN} }`;
const PARTIES = `communities { id handle name } organizations ${ORGANIZATION} excludeOrganizations ${ORGANIZATION}`;

/** Two members of a union may not answer one name with two types: such fields are answered under names of their own. */
const PORTIONS = `portions {
          id type position lang presence
          marking { label tlp sectors persons ${PARTIES} }
          content {
            __typename
            ... on ProseContent { text }
            ... on SourceContent { organization ${ORGANIZATION} }
            ... on SeverityContent { severityScheme: scheme level value vector }
            ... on AffectedContent { system { id identifier name kind developer identifiers } versions affectedStatus: status }
            ... on TermContent { termScheme: scheme code termLabel: label }
            ... on ReferenceContent { referenceType: type referenceUrl: url label }
            ... on AliasContent { value }
            ... on MitigationContent { category mitigationStatus: status text }
            ... on OccurredContent { event value precision estimated }
            ... on OriginContent { ${ORIGIN} }
            ... on WithheldContent { reason }
          }
        }`;

const feedOf = (
  advisory: string,
): string => `subscription ($filter: AdvisoryFilter, $after: Cursor, $backfill: Boolean) {
  feed(filter: $filter, after: $after, backfill: $backfill) {
    __typename
    ... on FeedEvent {
      cursor type at advisoryName revisionId leftFilter backfill
      advisory {
        ${advisory}
      }
    }
    ... on FeedCaughtUp { cursor }
    ... on FeedNotice { code message }
  }
}`;

/** What a stream tells of each event: the advisory in summary, as lists show it. */
export const FEED_DOCUMENT = feedOf(SUMMARY);

/** The same with all that the viewer sees of the advisory. */
export const FEED_DOCUMENT_WITH_PORTIONS = feedOf(`${SUMMARY}
        ${PORTIONS}`);
