import type { KeyingConfig } from '@urql/exchange-graphcache';

/**
 * By what the cache tells things apart. What depends on the viewer is kept by `viewKey`, which changes with the view, or inside of that:
 * portions, revisions and systems have ids that are the same for everyone, while what is told of them is not.
 *
 * Source: the hub's schema, `Advisory.viewKey`
 */
export const cacheKeys: KeyingConfig = {
  Advisory: ({ viewKey }) => (typeof viewKey === 'string' ? viewKey : null),
  AdvisoryComparison: () => null,
  AdvisoryConnection: () => null,
  AISystem: () => null,
  AffectedContent: () => null,
  AliasContent: () => null,
  AudienceMatrix: () => null,
  Facet: () => null,
  FieldComparison: () => null,
  Marking: () => null,
  MatrixAudience: () => null,
  MatrixCell: () => null,
  MatrixRow: () => null,
  MitigationContent: () => null,
  OccurredContent: () => null,
  OriginContent: () => null,
  PageInfo: () => null,
  Portion: () => null,
  PortionComparison: () => null,
  PortionReaders: () => null,
  ProseContent: () => null,
  ReferenceContent: () => null,
  RelatedAdvisory: () => null,
  Revision: () => null,
  RevisionConnection: () => null,
  SeverityContent: () => null,
  SourceContent: () => null,
  TermContent: () => null,
  Viewer: () => null,
  WithheldContent: () => null,
  WordSpan: () => null,
};
