const MARK = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Which lines of Markdown belong to fenced code, the fences themselves included.
 *
 * Source: CommonMark, fenced code blocks: closed by a fence of its own kind, as long or longer, with nothing behind it
 */
export function fencedCode(lines: readonly string[]): readonly boolean[] {
  let fence: string | null = null;
  return lines.map((line) => {
    const mark = MARK.exec(line)?.[1];
    const wasOpen = fence !== null;
    if (fence === null) fence = mark ?? null;
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
    return wasOpen || fence !== null;
  });
}
