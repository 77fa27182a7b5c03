/**
 * How much one operation may ask for. Generous to whoever reads: a page of 100 advisories with every portion, marking and content
 * passes. Nothing of what is stored enters the count, so that a refusal tells nothing of it.
 */
export interface OperationLimits {
  /** Words and signs of the document. */
  readonly maxTokens: number;
  /** Brackets inside brackets, of whatever kind. */
  readonly maxNesting: number;
  /** Fields inside fields, introspection left out (graphql-js bounds that one itself). */
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  /** Field values that the answer may hold, lists counted at the size asked for; reads of the database weigh more. */
  readonly maxCost: number;
  /** How long a query, a mutation, or one message of a subscription may take, in milliseconds. */
  readonly timeoutMs: number;
}

export const DEFAULT_LIMITS: OperationLimits = {
  maxTokens: 5_000,
  maxNesting: 100,
  maxDepth: 15,
  maxAliases: 50,
  maxRootFields: 20,
  maxCost: 400_000,
  timeoutMs: 10_000,
};

/** What a list without `first` and without a size of its own is taken to hold. */
export const DEFAULT_LIST_SIZE = 10;
