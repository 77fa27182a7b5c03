import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import type { OperationLimits } from '../limits/limits.js';
import { readDocument } from './prepare-operation.js';

/** How many documents are kept, and how many characters of text they may have in all. */
const MOST_DOCUMENTS = 1_000;
const MOST_CHARACTERS = 4_000_000;

/**
 * Documents that were found valid, by their text: a thousand clients of one kind send one text, and a document is some ten times
 * as large. The oldest goes first.
 */
export class KnownDocuments {
  readonly #schema: GraphQLSchema;
  readonly #limits: OperationLimits;
  readonly #known = new Map<string, DocumentNode>();
  #characters = 0;

  constructor(schema: GraphQLSchema, limits: OperationLimits) {
    this.#schema = schema;
    this.#limits = limits;
  }

  /** @returns the document, or what is wrong with it. @throws GraphQLError or RequestError when it is not GraphQL at all, or too much */
  read(text: string): DocumentNode | readonly GraphQLError[] {
    const known = this.#known.get(text);
    if (known) return known;
    const document = readDocument(this.#schema, text, this.#limits);
    if ('kind' in document) this.#keep(text, document);
    return document;
  }

  #keep(text: string, document: DocumentNode): void {
    this.#known.set(text, document);
    this.#characters += text.length;
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_DOCUMENTS && this.#characters <= MOST_CHARACTERS) return;
      this.#known.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}
