import { graphql, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { publicError } from '../../../platform/graphql/errors/public-error.js';
import { buildSchema } from '../../../platform/graphql/schema/build-schema.js';
import type { Viewer } from '../../auth/model/viewer.js';
import { MarkingResolver } from '../../organizations/graphql/marking.resolver.js';
import type { OrganizationActions } from '../../organizations/graphql/organizations-context.js';
import { partiesLoaders } from '../../organizations/graphql/parties-loaders.js';
import { systemsLoader } from '../../systems/graphql/systems-loader.js';
import { fakeTaxonomies } from '../../taxonomy/actions/fake-taxonomies.js';
import { readTerm } from '../../taxonomy/actions/read-term.js';
import type { TaxonomyActions } from '../../taxonomy/graphql/taxonomy-context.js';
import { TermResolver } from '../../taxonomy/graphql/term.type.js';
import { TaxonomyResolver } from '../../taxonomy/graphql/taxonomy.resolver.js';
import { describeTold } from '../../systems/actions/describe-told.js';
import type { AISystem, SystemStatement } from '../../systems/model/ai-system.js';
import { mergeSystems } from '../../systems/model/merge-systems.js';
import type { AdvisoryName } from '../model/advisory.js';
import type { AdvisoryRecord, RecordedPortion } from '../model/advisory-record.js';
import { anOrganization, AUTHOR, uuidOf } from '../model/fake-world.js';
import type { PortionContent, PortionType } from '../model/portion-content.js';
import { redactAdvisory } from '../model/redact-advisory.js';
import { AdvisoriesResolver } from './advisories.resolver.js';
import type { AdvisoryActions, PreviewActions, ReviewActions, SeenAdvisory } from './advisories-context.js';
import { AdvisoryConnectionResolver } from './advisory-connection.type.js';
import { AdvisoryResolver } from './advisory.resolver.js';
import { ComparisonResolver } from './comparison.resolver.js';
import { AffectedContentResolver } from './contents/affected-content.type.js';
import { TermContentResolver } from './contents/term-content.type.js';
import { NodeResolver } from './node.resolver.js';
import { relatedLoader } from './related-loader.js';
import { PortionReadersResolver } from '../../dissemination/graphql/portion-readers.type.js';
import { MarkedReadersResolver, ReadersResolver } from './readers.resolver.js';
import { RelatedResolver } from './related.resolver.js';
import { MarkPortionsResolver } from './mark-portions.resolver.js';
import { AudienceMatrixResolver, CheckAdvisoryResolver } from './preview.resolver.js';
import { PublishingResolver } from './publishing.resolver.js';
import { ReviewResolver } from './review.resolver.js';
import { StatisticsResolver } from './statistics.resolver.js';
import { TermAdvisoriesResolver } from './term-advisories.resolver.js';

const hash = (text: string) => Buffer.from(text).subarray(0, 16);

export function aRecordedPortion(
  type: PortionType,
  content: PortionContent,
  parts: Partial<RecordedPortion> = {},
): RecordedPortion {
  return {
    id: uuidOf(`${type} ${JSON.stringify(content)}`),
    type,
    rank: 1,
    lang: 'en',
    tlp: 'CLEAR',
    content,
    clearedBy: { organization: null, communities: [] },
    stated: null,
    source: null,
    ...parts,
  };
}

export const aTitle = aRecordedPortion('TITLE', { is: 'prose', text: 'A title' });

/** As its author sees it. */
export function aSeenAdvisory(parts: Partial<AdvisoryRecord> = {}): SeenAdvisory {
  const at = new Date('2026-03-02T10:00:00Z');
  const record: AdvisoryRecord = {
    ...{ uid: uuidOf('an advisory'), name: 'SMK-7K2Q9-VD3MX' as AdvisoryName, kind: 'INCIDENT', state: 'PUBLISHED' },
    ...{ revision: 1, revisionId: uuidOf('a revision'), updatedAt: at, publishedAt: at, pastRevisionId: null },
    ...{ portions: [aTitle], stubs: [], withdrawalReason: null },
    ...parts,
  };
  const seen = redactAdvisory(record, AUTHOR, (text) => `key of ${text.length}`);
  if (seen === null) throw new Error('this advisory shows its author nothing');
  return seen;
}

type Actions = AdvisoryActions &
  PreviewActions &
  ReviewActions &
  TaxonomyActions &
  OrganizationActions<Viewer> & {
    readSystem(viewer: Viewer, input: { readonly id: string }): Promise<AISystem | null>;
  };

export interface Asked {
  readonly data: unknown;
  /** As the doors tell them. */
  readonly errors: readonly GraphQLFormattedError[];
}

export const advisorySchema: GraphQLSchema = buildSchema([
  NodeResolver,
  MarkingResolver,
  AdvisoryResolver,
  RelatedResolver,
  ComparisonResolver,
  ReadersResolver,
  MarkedReadersResolver,
  PortionReadersResolver,
  AdvisoriesResolver,
  AdvisoryConnectionResolver,
  StatisticsResolver,
  AffectedContentResolver,
  TermContentResolver,
  TaxonomyResolver,
  TermResolver,
  TermAdvisoriesResolver,
  PublishingResolver,
  MarkPortionsResolver,
  ReviewResolver,
  AudienceMatrixResolver,
  CheckAdvisoryResolver,
]);

/** Asks the advisories' part of the graph, with actions that a test brings. */
export async function ask(
  source: string,
  actions: Partial<Actions>,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Asked> {
  const contextValue = { viewer: AUTHOR, actions: { readTerm: readFakeTerm, ...actions }, loaders };
  const { data, errors = [] } = await graphql({
    schema: advisorySchema,
    source,
    contextValue,
    variableValues: variables,
  });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors: errors.map((error) => publicError(error, (fault) => String(fault))),
  };
}

const readFakeTerm: TaxonomyActions['readTerm'] = (viewer, input) =>
  readTerm({ taxonomies: fakeTaxonomies() }, viewer, input);

const loaders = {
  ...partiesLoaders({ organizations: async (handles) => handles.map(anOrganization), communities: async () => [] }),
  related: relatedLoader(async (names) => names.map(() => [])),
  systems: systemsLoader(async (statements: readonly SystemStatement[]) => mergeSystems(statements, hash)),
  systemTold: (statement: SystemStatement, told: readonly SystemStatement[]) =>
    describeTold({ hash }, AUTHOR, { statement, told }),
};
