import type { PortionFields } from './generated/documents.js';
import type { PortionContent } from './portion-content.js';

type Answered = PortionFields['content'];
type Readers = {
  readonly [Type in Answered['__typename']]: (answered: Answered & { __typename: Type }) => PortionContent;
};

/** What a portion says, with the names that the documents had to give some fields put back. */
export function readContent(answered: Answered): PortionContent {
  const reader: ((answered: never) => PortionContent) | undefined = READERS[answered.__typename];
  // A newer hub may answer a content that this SDK has no reader for.
  return reader ? reader(answered as never) : { is: 'unknown', type: answered.__typename };
}

const READERS: Readers = {
  ProseContent: ({ text }) => ({ is: 'prose', text }),
  SourceContent: ({ organization }) => ({ is: 'source', organization }),
  SeverityContent: ({ severityScheme, level, value, vector }) => ({
    is: 'severity',
    scheme: severityScheme,
    level,
    value,
    vector,
  }),
  AffectedContent: ({ system, versions, affectedStatus }) => ({
    is: 'affected',
    system,
    versions,
    status: affectedStatus,
  }),
  TermContent: ({ termScheme, code, termLabel }) => ({ is: 'term', scheme: termScheme, code, label: termLabel }),
  ReferenceContent: ({ referenceType, referenceUrl, label }) => ({
    is: 'reference',
    type: referenceType,
    url: referenceUrl,
    label,
  }),
  AliasContent: ({ value }) => ({ is: 'alias', value }),
  MitigationContent: ({ category, mitigationStatus, text }) => ({
    is: 'mitigation',
    category,
    status: mitigationStatus,
    text,
  }),
  OccurredContent: ({ event, value, precision, estimated }) => ({ is: 'occurred', event, value, precision, estimated }),
  OriginContent: ({ database, identifier, url, licence, retrievedAt }) => ({
    is: 'origin',
    database,
    identifier,
    url,
    licence,
    retrievedAt: new Date(retrievedAt),
  }),
  WithheldContent: ({ reason }) => ({ is: 'withheld', reason }),
};
