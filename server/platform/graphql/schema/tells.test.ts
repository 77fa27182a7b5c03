import { buildSchema, graphql } from 'graphql';
import { expect, it } from 'vitest';
import { noteWhatIsTold, tells } from './tells.js';

const root = { name: 'SMK-1', title: 'A title', text: 'Its text' };

async function toldBy(source: string): Promise<{ readonly told: readonly unknown[]; readonly data: unknown }> {
  const schema = buildSchema('type Query { name: String title: String text: String }');
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const name of ['title', 'text'])
    Object.assign(
      fields[name]?.extensions ?? {},
      tells((of: typeof root) => [{ name, of: of.name }]),
    );
  noteWhatIsTold(schema);
  const told: unknown[] = [];
  const noted = { tell: (things: readonly object[]) => void told.push(...things), kept: () => null, told: () => told };
  const { data } = await graphql({ schema, source, rootValue: root, contextValue: { noted } });
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
