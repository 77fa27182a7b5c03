import {
  type DocumentNode,
  getOperationAST,
  type GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { graphqlErrorOf } from '../errors/graphql-error-of.js';
import { checkLimits } from '../limits/check-limits.js';
import { checkNesting } from '../limits/check-nesting.js';
import { checkTexts, KeepableTextsRule } from '../limits/check-texts.js';
import type { OperationLimits } from '../limits/limits.js';

/** What our validation adds to graphql-js's; the same on both doors. */
export const HUB_RULES = [KeepableTextsRule];

/** What a caller sends, on either door. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

export interface CheckedOperation {
  readonly operation: OperationDefinitionNode;
  readonly cost: OperationCost;
}

/** `extensions.cost` of an answer: of what the request asks for, whatever there is to answer. */
export interface OperationCost {
  readonly requested: number;
  readonly limit: number;
}

/** @returns the document, or what is wrong with it. @throws GraphQLError or RequestError when it is not GraphQL at all, or too much */
export function readDocument(
  schema: GraphQLSchema,
  query: string,
  limits: OperationLimits,
): DocumentNode | readonly GraphQLError[] {
  checkNesting(query, limits);
  const document = parse(query, { maxTokens: limits.maxTokens });
  const errors = validate(schema, document, [...specifiedRules, ...HUB_RULES]);
  return errors.length === 0 ? document : errors;
}

/**
 * The last look at a valid document before anything is done: which operation it is, whether its texts can be kept, what it costs.
 *
 * @returns what the caller is told of its cost too
 * @throws GraphQLError or RequestError
 */
export function checkOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  { request, limits }: { readonly request: OperationRequest; readonly limits: OperationLimits },
): CheckedOperation {
  const operation = getOperationAST(document, request.operationName);
  if (!operation) throw graphqlErrorOf('BAD_REQUEST', unknownOperation(request.operationName));
  const variables = request.variables ?? {};
  checkTexts(variables);
  const { cost } = checkLimits({ schema, document, operation, variables }, limits);
  return { operation, cost: { requested: cost, limit: limits.maxCost } };
}

function unknownOperation(name: string | null | undefined): string {
  return name
    ? 'The document holds no operation of that name.'
    : 'The document holds several operations: say which by operationName.';
}
