/** A text without what cannot be seen or would be refused: line ends are `\n`, a blank is a blank. */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(UNSEEN, '')
    .trim();
}

/** One line of at most so many characters; what is more is cut off, and a mark says so. */
export function asLine(text: string, maxCharacters: number): string {
  const characters = Array.from(cleaned(text).replace(/\s+/g, ' '));
  if (characters.length <= maxCharacters) return characters.join('');
  return `${characters
    .slice(0, maxCharacters - 1)
    .join('')
    .trimEnd()}…`;
}

/** Text, as Markdown: a sign that would begin a tag stands for itself. Inside code it does so anyway. */
export function asMarkdown(text: string): string {
  const parts = cleaned(text).split(/(`[^`]*`)/);
  return parts.map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '\\<'))).join('');
}

/** Text of one line, as Markdown that fits a title. */
export function asTitle(text: string): string {
  return asMarkdown(asLine(text, MAX_TITLE_CHARACTERS));
}

/** The text with every sign escaped that Markdown could make something of. */
export function literally(text: string): string {
  return cleaned(text)
    .replace(/\\</g, '<')
    .replace(/[\\`*_[\]<>!#|&~]/g, '\\$&');
}

/** Below the hub's limit of 300, so that escaped signs fit. */
const MAX_TITLE_CHARACTERS = 280;

/** Controls but tab and newline, marks of reading direction, halves of pairs, and blanks of no width but those that join emoji. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]|\p{Cs}/gu;
