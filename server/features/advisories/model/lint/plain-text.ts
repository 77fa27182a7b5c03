/** Markdown as it is read aloud: a link as its text and its target, a table as rows of cells, no marks of emphasis. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, '$1 $2')
    .replace(/^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?:\s*:?-{3,}:?\s*)?$/gm, '')
    .replace(/\|/g, ' . ')
    .replace(/\*\*|__|\*(?=\S)|(?<=\S)\*|~~/g, '')
    .replace(/\\([^\w\s])/g, '$1');
}
