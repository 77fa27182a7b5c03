import { describe, expect, it } from 'vitest';
import { checkPartner, type PartnerCheck } from './check-partner.js';

const HUB = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])
  type Query {
    ship(name: String!): Ship
  }
  interface Node {
    id: ID!
  }
  type Ship implements Node @key(fields: "id") @key(fields: "flag number") {
    id: ID!
    flag: String!
    number: String!
    cargo: String
    papers: Papers
  }
  union Papers = Bill | Pass
  type Bill {
    text: String
  }
  type Pass {
    text: String
  }
  input ShipFilter {
    flag: String
  }
  enum Flag {
    GB
    NO
  }
  scalar Cursor
  type PageInfo @shareable {
    endCursor: Cursor
  }
`;

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])';

const SOUND = `${LINK}
  type Query { yard_repairs(first: Int): [Repair!] }
  type Ship @key(fields: "id") { id: ID! repairs: Repairs }
  type Repairs { nodes: [Repair!]! pageInfo: PageInfo! }
  type Repair implements Node @key(fields: "id") { id: ID! text: String! }
  type PageInfo @shareable { endCursor: Cursor }
  interface Node { id: ID! }
  scalar Cursor
`;

const check = (sdl: string, name = 'yard'): PartnerCheck => checkPartner(HUB, { name, sdl });
const rulesOf = ({ findings }: PartnerCheck): readonly string[] => [...new Set(findings.map(({ rule }) => rule))];
const withShip = (fields: string, directives = '@key(fields: "id")'): string =>
  `${LINK} type Ship ${directives} { ${fields} }`;

describe('a partner that keeps the policy', () => {
  it('may join, and is told what it adds', () => {
    expect(check(SOUND)).toEqual({
      findings: [],
      added: [
        'Query.yard_repairs(first: Int): [Repair!]',
        'Repair & Node',
        'Repair.id: ID!',
        'Repair.text: String!',
        'Repairs',
        'Repairs.nodes: [Repair!]!',
        'Repairs.pageInfo: PageInfo!',
        'Ship.repairs: Repairs',
      ],
    });
  });

  it('may name what it adds to by any key of the hub, written in any way', () => {
    const sdl = withShip('flag: String! number: String! repairs: Int', '@key(fields: " flag,  number ")');

    expect(check(sdl).findings).toEqual([]);
  });

  it('may extend a type instead of defining it', () => {
    const sdl = `${LINK} extend type Ship @key(fields: "id") { id: ID! repairs: Int } extend type Query { yard_open: Boolean }`;

    expect(check(sdl).findings).toEqual([]);
  });
});

describe('a partner that would be more than a partner', () => {
  it.each<[string, string, string]>([
    ['answer for the hub', 'hub-fields', withShip('id: ID! cargo: String')],
    ['answer for the hub by sharing', 'hub-fields', withShip('id: ID! cargo: String @shareable')],
    ['take a field over', 'known-directives', withShip('id: ID! cargo: String @override(from: "hub")')],
    [
      'take a field over under another name',
      'plain-links',
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", {name: "@override", as: "@deprecated"}])
       type Ship @key(fields: "id") { id: ID! cargo: String @deprecated(reason: "hub") }`,
    ],
    [
      'take a field over by the name of its space',
      'known-directives',
      withShip('id: ID! cargo: String @federation__override(from: "hub")'),
    ],
    [
      'call the space of names otherwise',
      'plain-links',
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", as: "fed", import: ["@key"]) type Ship @key(fields: "id") { id: ID! repairs: Int }`,
    ],
    [
      'be sent what is marked',
      'known-directives',
      withShip('id: ID! cargo: String @external dues: Int @requires(fields: "cargo")'),
    ],
    ['be sent what is marked, as a key', 'hub-keys', withShip('id: ID! cargo: String', '@key(fields: "id cargo")')],
    [
      'be sent what lies within, as a key',
      'hub-keys',
      withShip('id: ID! repairs: Int', '@key(fields: "papers { text }")'),
    ],
    [
      'add a key elsewhere in its schema',
      'hub-keys',
      `${withShip('id: ID! repairs: Int')} extend type Ship @key(fields: "cargo") { dues: Int }`,
    ],
    ['answer a key that it is not given', 'hub-fields', withShip('id: ID! flag: String! repairs: Int')],
    ['answer a key with arguments', 'hub-fields', withShip('id(of: Int): ID! repairs: Int')],
    ['call a key of the hub outdated', 'hub-fields', withShip('id: ID! @deprecated repairs: Int')],
    [
      'provide what is the hub’s',
      'known-directives',
      `${LINK} type Query { yard_ship: Ship @provides(fields: "cargo") } type Ship @key(fields: "id") { id: ID! }`,
    ],
    ['hide what is the hub’s', 'known-directives', withShip('id: ID! @inaccessible repairs: Int')],
    [
      'stand for all of an interface',
      'known-directives',
      `${LINK} type Node @interfaceObject @key(fields: "id") { id: ID! dues: Int }`,
    ],
    ['take a root field', 'own-root-fields', `${LINK} type Query { ship(name: String!): Int }`],
    ['take a root field that there is not yet', 'own-root-fields', `${LINK} type Query { harbour: Int }`],
    ['take a root field of another partner', 'own-root-fields', `${LINK} type Query { yard2_open: Int }`],
    [
      'take a root field of a root by another name',
      'own-root-fields',
      `${LINK} schema { query: Fleet } type Fleet { ship: Int }`,
    ],
    [
      'take mutations',
      'own-root-fields',
      `${LINK} type Query { yard_open: Int } extend type Mutation { sink(name: String): Int }`,
    ],
    ['take what the hub answers along when it fails', 'null-when-away', withShip('id: ID! repairs: Int!')],
    ['take a whole answer along when it fails', 'null-when-away', `${LINK} type Query { yard_open: Int! }`],
    [
      'narrow what the hub takes',
      'own-types',
      `${withShip('id: ID! repairs: Int')} input ShipFilter { flag: String! }`,
    ],
    [
      'widen what the hub answers',
      'own-types',
      `${withShip('id: ID! repairs: Int')} union Papers = Letter type Letter { text: String }`,
    ],
    ['add a value', 'own-types', `${withShip('id: ID! repairs: Int')} extend enum Flag { FR }`],
    [
      'let a key be null',
      'hub-unchanged',
      withShip('flag: String number: String! repairs: Int', '@key(fields: "flag number")'),
    ],
    [
      'be a root by the name of a thing',
      'hub-fields',
      `${LINK} schema { query: Ship } type Ship @key(fields: "id") { id: ID! cargo: String }`,
    ],
    ['be sent a list of what is marked', 'hub-keys', withShip('id: ID! repairs: Int', '@key(fields: ["cargo"])')],
    [
      'add to what all share',
      'own-types',
      `${SOUND.replace('{ endCursor: Cursor }', '{ endCursor: Cursor more: Int }')}`,
    ],
    [
      'look up what all share',
      'own-types',
      SOUND.replace('type PageInfo @shareable', 'type PageInfo @key(fields: "endCursor") @shareable'),
    ],
    [
      'make a thing of the hub’s one of its own kind',
      'hub-unchanged',
      `${LINK} interface Wreck { repairs: Int } type Ship implements Wreck @key(fields: "id") { id: ID! repairs: Int }`,
    ],
    ['define a type of the hub', 'own-types', `${LINK} type Query { yard_bill: Bill } type Bill { text: String }`],
    [
      'ask more of everything with an id',
      'own-types',
      `${withShip('id: ID! repairs: Int')} interface Node { id: ID! owner: String }`,
    ],
    [
      'be an interface where the hub has a type',
      'own-types',
      `${LINK} type Query { yard_ship: Int } interface Ship { id: ID! }`,
    ],
    ['define what composition makes up', 'own-types', `${withShip('id: ID! repairs: Int')} scalar join__FieldSet`],
    ['leave everything shared', 'plain-links', 'type Ship @key(fields: "id") { id: ID! repairs: Int }'],
    [
      'bring rules of its own',
      'plain-links',
      `${LINK} extend schema @link(url: "https://yard.example/rules/v1.0") type Query { yard_open: Int }`,
    ],
    ['be no GraphQL', 'syntax', 'type Ship {'],
    ['be nothing', 'syntax', ''],
    ['be far too much', 'size', `# ${'x'.repeat(300_000)}`],
    ['be full of words', 'syntax', `type Query { ${'yard_a: Int '.repeat(20_000)} }`],
    ['not compose', 'composition', `${LINK} type Query { yard_repairs: Repair } type Repair { ship: Unheard }`],
  ])('may not %s (%s)', (_what, rule, sdl) => {
    const found = check(sdl);

    expect(rulesOf(found)).toContain(rule);
    expect(found.added).toEqual([]);
  });

  it.each(['hub', 'Yard', '', '2yard', 'yard_', 'yard yard', 'y'.repeat(31), '__proto__'])(
    'is not called %j',
    (name) => {
      expect(rulesOf(check(SOUND, name))).toEqual(['partner-name']);
    },
  );

  it('is told where, why, and what to do', () => {
    expect(check(withShip('id: ID!\n cargo: String')).findings).toEqual([
      {
        rule: 'hub-fields',
        place: 'Ship.cargo',
        line: 2,
        message: 'Ship.cargo is the hub’s to answer, and to mark.',
        remedy: 'Leave it out, or give yours another name.',
      },
    ]);
  });
});
