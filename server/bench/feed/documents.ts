const START =
  'subscription ($after: Cursor) { feed(after: $after) { __typename ... on FeedCaughtUp { cursor } ... on FeedEvent';

/** What subscribers ask: as the SDK follows, as a pager would, and the whole text. */
export const DOCUMENTS: readonly string[] = [
  `${START} { cursor type at advisoryName revisionId leftFilter backfill advisory { id viewKey name kind state revision revisionId
    publishedAt updatedAt banner title summary source { id handle name sector country } severity withdrawalReason withheldCount } } } }`,
  `${START} { cursor type at advisoryName advisory { banner title severity } } } }`,
  `${START} { cursor type at advisoryName revisionId backfill advisory { name kind state revision updatedAt banner title severity
    source { handle name } withheldCount portions { id type position lang marking { label tlp } content { __typename
    ... on ProseContent { text } ... on SeverityContent { scheme level value } ... on TermContent { termScheme: scheme code label }
    ... on MitigationContent { category status text } ... on SourceContent { organization { handle name } } } } } } } }`,
];
