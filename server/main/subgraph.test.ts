import { composeServices } from '@theguild/federation-composition';
import { buildSchema, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildHubSchema } from './resolvers.js';
import { buildHubSubgraph } from './subgraph.js';

const { sdl } = buildHubSubgraph(buildHubSchema());

/** What a company, an agency and a university would add, each by a key of the hub's. */
const PARTNER = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])
  scalar Cursor
  type AISystem @key(fields: "identifier") @key(fields: "id") {
    id: ID!
    identifier: String
    modelCards: CardConnection
  }
  type CardConnection {
    nodes: [ModelCard!]!
    pageInfo: PageInfo!
  }
  type ModelCard implements Node {
    id: ID!
    title: String!
  }
  interface Node {
    id: ID!
  }
  type PageInfo @shareable {
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: Cursor
    endCursor: Cursor
  }
  type Advisory @key(fields: "name") {
    name: String!
    reportingDuties: [String!]
  }
  type Organization @key(fields: "handle") {
    handle: String!
    incidentsStudied: Int
  }
  type Community @key(fields: "handle") {
    handle: String!
    meetings: Int
  }
  type Term @key(fields: "scheme code") {
    scheme: String!
    code: String!
    guidance: String
  }
`;

const ADDED = [
  'AISystem.modelCards',
  'Advisory.reportingDuties',
  'Organization.incidentsStudied',
  'Community.meetings',
  'Term.guidance',
];

function compose(...partners: readonly string[]) {
  const parts = partners.map((typeDefs, place) => ({ name: `partner${place}`, typeDefs: parse(typeDefs) }));
  return composeServices([{ name: 'hub', typeDefs: parse(sdl) }, ...parts]);
}

describe('the hub as a subgraph', () => {
  it('composes by itself, and clients of the composed graph see what they see of the hub', () => {
    const composed = compose();

    expect(composed.errors).toBeUndefined();
    expect(typesOf(composed.publicSdl ?? '')).toEqual(typesOf(sdl));
  });

  it('composes with a partner that adds to each of its entities and shares its pages', () => {
    const composed = compose(PARTNER);

    expect(composed.errors?.map(({ message }) => message)).toBeUndefined();
    const fields = fieldsOf(composed.publicSdl ?? '');
    expect(ADDED.filter((field) => !fields.has(field))).toEqual([]);
    expect(ADDED.filter((field) => fieldsOf(compose().publicSdl ?? '').has(field))).toEqual([]);
  });

  it('does not compose with a partner that answers for it', () => {
    const own = PARTNER.replace('reportingDuties: [String!]', 'title: String');

    expect(
      compose(own)
        .errors?.map(({ message }) => message)
        .join(),
    ).toContain('Advisory.title');
  });
});

function fieldsOf(text: string): ReadonlySet<string> {
  const types = Object.values(buildSchema(text).getTypeMap()).filter(isObjectType);
  return new Set(types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)));
}

/** The names that a schema defines, root types and directives of federation left out. */
function typesOf(text: string): readonly string[] {
  const names = parse(text).definitions.flatMap((definition) =>
    'name' in definition && definition.kind.endsWith('TypeDefinition') ? (definition.name?.value ?? []) : [],
  );
  return names.sort();
}
