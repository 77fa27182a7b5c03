const MARK = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Which lines of Markdown belong to fenced code, the fences themselves included.
 *
 * Source: CommonMark, fenced code blocks: closed by a fence of its own kind, as long or longer, with nothing behind it
 */
export function fencedCode(lines: readonly string[]): readonly boolean[] {
  let fence: string | null = null;
  return lines.map((line) => {
    const wasOpen = fence !== null;
    if (fence === null) fence = fenceMark(line);
    else if (closesFence(fence, line)) fence = null;
    return wasOpen || fence !== null;
  });
}

/** The signs of the fence that a line is or begins with; null for any other line. */
export function fenceMark(line: string): string | null {
  return MARK.exec(line)?.[1] ?? null;
}

/** True when a line closes the code that a fence of these signs opened. */
export function closesFence(opening: string, line: string): boolean {
  const mark = fenceMark(line);
  return mark !== null && mark.startsWith(opening) && line.trim() === mark;
}
