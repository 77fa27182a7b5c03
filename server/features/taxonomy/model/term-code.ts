/** One spelling of a scheme's name, to compare by. */
export function normalizeScheme(scheme: string): string {
  return scheme.trim().toUpperCase();
}

/** One spelling of a code in any case, to compare by. OWASP writes the year behind its codes, and most leave it out. */
export function normalizeTermCode(code: string): string {
  return code
    .trim()
    .toUpperCase()
    .replace(/^(LLM\d{2}):2025$/, '$1');
}
