import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';
import { RequestError } from '../../../kernel/request-error.js';

const REFUSED = 'Text must not hold the character U+0000 or half of a surrogate pair.';

/** PostgreSQL keeps neither, and half a pair reads as another character by the time it comes back. */
function isKeepable(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

/** Rule for texts written into the document. */
export function KeepableTextsRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue: (node) => {
      if (!isKeepable(node.value)) context.reportError(new GraphQLError(REFUSED, { nodes: node }));
    },
  };
}

/** The same for variables. @throws RequestError BAD_REQUEST */
export function checkTexts(variables: unknown): void {
  // A list and not recursion: JSON may nest deeper than the stack.
  const left: unknown[] = [variables];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && !isKeepable(value)) throw new RequestError('BAD_REQUEST', REFUSED);
    for (const inner of insideOf(value)) left.push(inner);
  }
}

function insideOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
