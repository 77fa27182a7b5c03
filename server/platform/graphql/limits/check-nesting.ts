import { Lexer, Source, TokenKind } from 'graphql';
import { RequestError } from '../../../kernel/request-error.js';
import type { OperationLimits } from './limits.js';

/**
 * To be called before a document is parsed: the parser calls itself at each bracket, and where its stack ends depends on what the
 * process did before. The same document would be refused now and be a fault of the hub another time.
 *
 * @throws RequestError COST_EXCEEDED
 */
export function checkNesting(query: string, { maxNesting, maxTokens }: OperationLimits): void {
  const brackets = query.match(/[([{]/g)?.length ?? 0;
  if (brackets <= maxNesting || !isDeeper(query, maxNesting, maxTokens)) return;
  throw new RequestError('COST_EXCEEDED', `A document may be at most ${maxNesting} brackets deep.`);
}

/** Ends where the parser would: at what is no word or sign of GraphQL, and at a word too many. */
function isDeeper(query: string, maxNesting: number, maxTokens: number): boolean {
  const lexer = new Lexer(new Source(query));
  let depth = 0;
  for (let read = 0; read < maxTokens && depth <= maxNesting; read += 1) {
    const kind = nextKind(lexer);
    if (kind === null) return false;
    if (OPENING.has(kind)) depth += 1;
    if (CLOSING.has(kind)) depth -= 1;
  }
  return depth > maxNesting;
}

/** @returns null at the end, and where the parser will say what is wrong */
function nextKind(lexer: Lexer): TokenKind | null {
  try {
    const { kind } = lexer.advance();
    return kind === TokenKind.EOF ? null : kind;
  } catch {
    return null;
  }
}

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.PAREN_L, TokenKind.BRACKET_L, TokenKind.BRACE_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.PAREN_R, TokenKind.BRACKET_R, TokenKind.BRACE_R]);
