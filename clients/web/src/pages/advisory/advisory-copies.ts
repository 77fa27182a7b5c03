import type { Copies } from '../../parts/copies.js';
import { writeSearch } from '../../search-words.js';

interface Cited {
  readonly name: string;
  readonly revisionId: string;
}

/** An advisory, or one revision of it, in the ways that it can be had elsewhere. */
export function advisoryCopies({ name, revisionId }: Cited, isPast: boolean): Copies {
  const search = writeSearch(isPast ? { rev: revisionId } : {});
  const argument = isPast ? `, revisionId: "${revisionId}"` : '';
  return {
    link: `${window.location.origin}/a/${name}${search}`,
    graphql: `{ advisory(name: "${name}"${argument}) { title banner portions { type marking { label } content { __typename ... on ProseContent { text } } } } }`,
    cli: `npx seamark show ${name}${isPast ? ` --revision ${revisionId}` : ''}`,
  };
}
