import { describe, expect, it } from 'vitest';
import { MAX_SEARCH_CHARACTERS, MAX_SEARCH_TERMS, parseSearch, tidySearch, type SearchQuery } from './search-query.js';

describe('a search', () => {
  it.each<[text: string, query: SearchQuery]>([
    ['', []],
    ['  - -- ', []],
    ['prompt injection', [{ all: ['prompt', 'injection'], none: [] }]],
    ['"denial of service" -ray', [{ all: ['denial of service'], none: ['ray'] }]],
    ['agent -"tool use"', [{ all: ['agent'], none: ['tool use'] }]],
    ['-jailbreak', [{ all: [], none: ['jailbreak'] }]],
    [
      'ray OR vllm -gpu',
      [
        { all: ['ray'], none: [] },
        { all: ['vllm'], none: ['gpu'] },
      ],
    ],
    ['or ray or', [{ all: ['or', 'ray'], none: [] }]],
    ['--trust-remote-code', [{ all: ['trust-remote-code'], none: [] }]],
    ['"never closed', [{ all: ['never closed'], none: [] }]],
    ['CVE-2023-48022', [{ all: ['CVE-2023-48022'], none: [] }]],
  ])('%j asks for %j', (text, query) => {
    expect(parseSearch(text)).toEqual(query);
  });

  it('has one spelling for blanks, and holds no NUL', () => {
    expect(tidySearch('  a\u0000b\n\tc ')).toBe('a b c');
  });

  it('is refused when it is too long or has too many words', () => {
    expect(() => tidySearch('x'.repeat(MAX_SEARCH_CHARACTERS + 1))).toThrow('search has 501 characters');
    expect(() => tidySearch('x '.repeat(MAX_SEARCH_TERMS + 1))).toThrow('search has 33 words');
    expect(tidySearch('x '.repeat(MAX_SEARCH_TERMS))).toHaveLength(63);
  });
});
