import { getVariableValues } from 'graphql';
import { RequestError } from '../../../kernel/request-error.js';
import type { Variables } from './field-cost.js';
import type { OperationLimits } from './limits.js';
import { type Measure, measureOperation, type Operation } from './measure-operation.js';

/** @returns how much the operation asks for. @throws RequestError COST_EXCEEDED when the operation asks for more than one may */
export function checkLimits(asked: Operation, limits: OperationLimits): Measure {
  const measure = measureOperation({ ...asked, variables: coerced(asked) });
  demand(measure.depth, limits.maxDepth, 'levels deep');
  demand(measure.aliases, limits.maxAliases, 'aliases long');
  demand(measure.rootFields, limits.maxRootFields, 'root fields wide');
  demand(measure.cost, limits.maxCost, 'values dear; ask for smaller pages or fewer fields');
  return measure;
}

/** Where variables do not fit their types execution says so; until then they count as if they were absent. */
function coerced({ schema, operation, variables }: Operation): Variables {
  const result = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables }, { maxErrors: 1 });
  return result.coerced ?? {};
}

function demand(is: number, limit: number, unit: string): void {
  if (is <= limit) return;
  const size = Number.isFinite(is) ? `${is}` : 'far more than can be counted';
  throw new RequestError('COST_EXCEEDED', `An operation may be at most ${limit} ${unit}. This one is ${size}.`);
}
