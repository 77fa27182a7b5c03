import { readFileSync } from 'node:fs';
import { buildSchema, coerceInputValue, isInputType } from 'graphql';
import { expect, it } from 'vitest';
import type { Portion } from './seed-files.js';
import { readAdvisories, sideMarkingsOf, statesOf } from './seed-files.js';

const contract = new URL('../schema/hub.graphql', import.meta.url);

it('sample advisories are inputs as the contract has them', () => {
  const schema = buildSchema(readFileSync(contract, 'utf8'), { assumeValidSDL: true });
  const problemsOf = (typeName: string, value: unknown): readonly string[] => {
    const type = schema.getType(typeName);
    if (!isInputType(type)) return [`${typeName} is no input of the contract`];
    const found: string[] = [];
    coerceInputValue(value, type, (path, _value, error) => found.push(`${path.join('.')}: ${error.message}`));
    return found;
  };

  const problems = readAdvisories().flatMap((advisory) => [
    ...problemsOf('DraftAdvisoryInput', { ...advisory.draft, portions: keyless(advisory.draft.portions) }),
    ...statesOf(advisory).flatMap((state) => keyless(state).flatMap((portion) => problemsOf('PortionInput', portion))),
    ...sideMarkingsOf(advisory).flatMap((marking) => problemsOf('MarkingInput', marking)),
  ]);

  expect(problems).toEqual([]);
});

function keyless(portions: readonly Portion[]): readonly Omit<Portion, 'key'>[] {
  return portions.map(({ key: _key, ...portion }) => portion);
}
