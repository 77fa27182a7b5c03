import { type ASTNode, GraphQLError } from 'graphql';
import { RequestError, type RequestErrorCode } from '../../../kernel/request-error.js';

/** A request error in the shape that graphql-js takes, where it is found outside of a resolver. */
export function graphqlErrorOf(code: RequestErrorCode, message: string, nodes?: readonly ASTNode[]): GraphQLError {
  return new GraphQLError(message, { originalError: new RequestError(code, message), ...(nodes && { nodes }) });
}
