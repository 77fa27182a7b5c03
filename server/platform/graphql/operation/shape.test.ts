import { buildSchema, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { shapeOf } from './shape.js';

const cost = { requested: 1, limit: 10 };
const schema = shaped(`
  interface Named { name: String }
  type News implements Named { name: String text: String readers: Int key: String place: String more: News }
  type Query { news: News }
  type Subscription { news(after: String, about: String): News }
`);

/** As types of the hub say it. */
function shaped(sdl: string): GraphQLSchema {
  const built = buildSchema(sdl);
  const news = built.getType('News');
  if (isObjectType(news)) news.extensions = { alike: ['name', 'text', 'more'], alikeBySeal: ['key'] };
  const feed = built.getSubscriptionType()?.getFields()['news'];
  if (feed) feed.extensions = { startsBy: ['after'] };
  return built;
}

function asked(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  return shapeOf({ schema, document: parse(query), operationName: null, variables, cost });
}

describe('the shape of a subscription', () => {
  it('is the same wherever it begins, by a variable or by a word', () => {
    const query = 'subscription ($after: String) { news(after: $after) { name } }';
    const shapes = [asked(query), asked(query, { after: 'a' }), asked(query, { after: 'b' })];
    const written = ['a', 'b'].map((after) => asked(`subscription { news(after: "${after}") { name } }`));

    expect(new Set(shapes.map(({ shape }) => shape)).size).toBe(1);
    expect(new Set(written.map(({ shape }) => shape)).size).toBe(1);
  });

  it('is another one for another question, filter, value or price', () => {
    const query = 'subscription ($about: String) { news(about: $about) { name } }';
    const others = [
      asked(query, { about: 'a' }),
      asked(query, { about: 'b' }),
      asked('subscription { news(about: "a") { name } }'),
      asked('subscription { news(about: "b") { name } }'),
      asked('subscription { news { name } }'),
      asked('subscription { news { name text } }'),
      asked('subscription { news { title: name } }'),
      shapeOf({
        ...{ schema, document: parse('subscription { news { name } }'), operationName: null, variables: {} },
        cost: { requested: 2, limit: 10 },
      }),
    ];

    expect(new Set(others.map(({ shape }) => shape)).size).toBe(others.length);
  });

  it.each([
    ['view', 'subscription { news { __typename name text more { text } } }'],
    ['view', 'subscription { news { ...A } } fragment A on News { more { ... on News { name } } }'],
    ['seal', 'subscription { news { name more { key } } }'],
    ['viewer', 'subscription { news { name readers } }'],
    ['viewer', 'subscription { news { key more { ...A } } } fragment A on News { readers }'],
    ['viewer', 'subscription { news { ... on Named { name } } }'],
    ['viewer', 'subscription { news { name place } }'],
  ])('reaches as far as the farthest of its fields: %s', (reach, query) => {
    expect(asked(query).reach).toBe(reach);
  });
});
