import type { PortionFields } from '../../generated/documents.js';

/** What a portion says, by `__typename`. */
export type Content = PortionFields['content'];

/** One kind of it. */
export type ContentOf<Name extends Content['__typename']> = Extract<Content, { readonly __typename: Name }>;
