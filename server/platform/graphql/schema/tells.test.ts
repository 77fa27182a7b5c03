import { buildSchema, graphql, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { expect, it } from 'vitest';
import { foreseen, noteWhatIsTold, tells } from './tells.js';

const root = { name: 'SMK-1', title: 'A title', text: 'Its text' };

function aSchema(): GraphQLSchema {
  const schema = buildSchema('type Query { name: String title: String text: String }');
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const name of ['title', 'text'])
    Object.assign(
      fields[name]?.extensions ?? {},
      tells((of: typeof root) => [{ name, of: of.name }]),
    );
  noteWhatIsTold(schema);
  return schema;
}

async function toldBy(source: string): Promise<{ readonly told: readonly unknown[]; readonly data: unknown }> {
  const told: unknown[] = [];
  const noted = {
    tell: (things: readonly object[]) => void told.push(...things),
    kept: () => null,
    foretell: () => null,
    told: () => told,
  };
  const { data } = await graphql({ schema: aSchema(), source, rootValue: root, contextValue: { noted } });
  return { told, data };
}

it('a field that tells something says so when it is answered, and is answered as before', async () => {
  expect(await toldBy('{ name title }')).toEqual({
    told: [{ name: 'title', of: 'SMK-1' }],
    data: { name: 'SMK-1', title: 'A title' },
  });
});

it('a field that is left out of an answer tells nothing', async () => {
  expect((await toldBy('{ name title @skip(if: true) text @include(if: false) }')).told).toEqual([]);
});

it('what an operation will tell of a thing is foreseen by its fields, in fragments too, whatever it skips', async () => {
  let seen: readonly object[] = [];
  const schema = aSchema();
  const name = schema.getQueryType()?.getFields()['name'];
  const resolve = (...[, , , info]: readonly [unknown, unknown, unknown, GraphQLResolveInfo]): void => {
    seen = foreseen(info, 'Query')(root);
  };
  Object.assign(name ?? {}, { resolve });

  await graphql({ schema, source: '{ name ...More } fragment More on Query { text @skip(if: true) }' });

  expect(seen).toEqual([{ name: 'text', of: 'SMK-1' }]);
});
