import {
  getOperationAST,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../platform/graphql/limits/limits.js';
import { checkOperation } from '../platform/graphql/operation/prepare-operation.js';
import { emittedFiles } from './emitted-files.js';
import { buildHubSchema } from './resolvers.js';

const schema = buildHubSchema();
const ORGANIZATION = '{ id handle name sector country }';
const ADVISORY = `id viewKey name kind state revision revisionId publishedAt updatedAt banner title summary source ${ORGANIZATION}
  severity withdrawalReason withheldCount portions { id type position lang presence
    marking { label tlp sectors communities { id handle name } organizations ${ORGANIZATION} persons excludeOrganizations ${ORGANIZATION} }
    content { __typename ... on ProseContent { text } ... on SourceContent { organization ${ORGANIZATION} }
      ... on SeverityContent { severityScheme: scheme level severityValue: value vector } ... on AliasContent { value }
      ... on AffectedContent { versions status system { id identifier name kind developer identifiers } }
      ... on TermContent { scheme code termLabel: label } ... on ReferenceContent { type url label }
      ... on MitigationContent { category mitigationStatus: status text } ... on WithheldContent { reason }
      ... on OccurredContent { event occurredValue: value precision estimated }
      ... on OriginContent { database identifier originUrl: url licence retrievedAt } } }`;

/** Of the types that are answered alike: what depends on who reads it all the same. A new field is of these until somebody has thought. */
const READERS_OWN = [
  'Advisory.audienceMatrix',
  'Advisory.compare',
  'Advisory.readers',
  'Advisory.related',
  'Advisory.review',
  'Advisory.revisions',
  'AffectedContent.system',
  'Marking.communities',
  'Marking.excludeOrganizations',
  'Marking.organizations',
  'Marking.persons',
  'Marking.sectors',
];

function check(query: string): void {
  const document = parse(query, { maxTokens: DEFAULT_LIMITS.maxTokens });
  expect(validate(schema, document)).toEqual([]);
  expect(getOperationAST(document)).not.toBeNull();
  checkOperation(schema, document, { request: { query }, limits: DEFAULT_LIMITS });
}

/** Every name that a client meets, with what the schema says of it. */
function describedNames({
  getTypeMap,
}: Pick<GraphQLSchema, 'getTypeMap'>): readonly (readonly [string, string | null | undefined])[] {
  const types = Object.values(getTypeMap.call(schema)).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  return types.flatMap((type) => [
    [type.name, type.description] as const,
    ...(isEnumType(type)
      ? type.getValues().map((value) => [`${type.name}.${value.name}`, value.description] as const)
      : []),
    ...('getFields' in type
      ? Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.description] as const)
      : []),
    ...('getFields' in type && !isInputObjectType(type)
      ? Object.values(type.getFields()).flatMap((field) =>
          field.args.map((one) => [`${type.name}.${field.name}(${one.name})`, one.description] as const),
        )
      : []),
  ]);
}

/** Fields that a type names as answered alike, or by a seal, to all who are shown one message. */
function namedAlike(): readonly {
  readonly type: string;
  readonly fields: readonly string[];
  readonly known: readonly string[];
}[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    const named = [type.extensions['alike'], type.extensions['alikeBySeal']].filter(Array.isArray).flat() as string[];
    return named.length > 0 && isObjectType(type)
      ? [{ type: type.name, fields: named, known: Object.keys(type.getFields()) }]
      : [];
  });
}

describe('the hub’s schema', () => {
  it('names no field as alike to all that there is not, and none that tells of recipients or of other advisories', () => {
    const named = namedAlike();

    expect(named.flatMap(({ fields, known }) => fields.filter((field) => !known.includes(field)))).toEqual([]);
    const left = named.flatMap(({ type, fields, known }) =>
      known.filter((field) => !fields.includes(field)).map((field) => `${type}.${field}`),
    );
    expect(left.sort()).toEqual(READERS_OWN);
  });

  it('describes every type, field, argument and value in whole sentences', () => {
    const bare = describedNames(schema).filter(([, description]) => !/^[\s\S]{3,}$/.test(description ?? ''));

    expect(bare.map(([name]) => name)).toEqual([]);
  });

  it('is emitted as it is built, with what says no', () => {
    const files = emittedFiles();

    expect(files.get('schema/hub.graphql')).toContain('input PortionContentInput @oneOf {');
    expect(files.get('schema/refusals.md')).toContain('`StaleRevisionRefusal`');
  });

  it.each([
    `{ advisories(first: 100) { totalCount feedCursor pageInfo { endCursor } edges { cursor node { ${ADVISORY} } } } }`,
    `{ advisory(name: "x") { ${ADVISORY} revisions(first: 100) { nodes { id number at change note advisory { ${ADVISORY} } } } } }`,
    `{ term(scheme: "ATLAS", code: "AML.T0051") { code label parent { code } children { code label } advisories(first: 100) { totalCount nodes { ${ADVISORY} } } } }`,
    `{ taxonomy(scheme: "CWE") { version terms(first: 100) { totalCount nodes { code label deprecated parent { code } replacedBy { code } children { code label } } } } }`,
    `{ events(first: 100) { nodes { cursor type at advisoryName advisory { ${ADVISORY} } revisionId leftFilter backfill } } }`,
    `subscription { feed { ... on FeedEvent { cursor advisory { ${ADVISORY} } } ... on FeedNotice { code } ... on FeedCaughtUp { cursor } } }`,
  ])('lets a reader have all there is to read of a whole page', (query) => {
    expect(() => check(query)).not.toThrow();
  });

  it.each([
    `{ taxonomy(scheme: "CWE") { terms(first: 100) { nodes { children { advisories(first: 1) { nodes { title } } } } } } }`,
    `{ taxonomy(scheme: "CWE") { terms(first: 100) { nodes { advisories(first: 100) { nodes { title } } } } } }`,
    `{ advisories(first: 100) { nodes { revisions(first: 100) { nodes { id } } } } }`,
    `{ ${Array.from({ length: 6 }, (_, n) => `a${n}: advisories(first: 100) { nodes { ${ADVISORY} } }`).join(' ')} }`,
  ])('does not let one operation read the whole hub', (query) => {
    expect(() => check(query)).toThrow(expect.objectContaining({ code: 'COST_EXCEEDED' }));
  });
});
