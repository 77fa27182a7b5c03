import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './parse-markdown.js';

const path = ['reason'];

function problemsOf(text: string): readonly { readonly code: string; readonly message: string }[] {
  const parsed = parseMarkdown(text, path);
  return parsed.ok ? [] : parsed.refusal;
}

describe('Markdown of an advisory', () => {
  it.each([
    'if a < b and b > c, then 1 <2',
    'I <3 tensors, and <- arrows',
    '`<script>alert(1)</script>` in a code span',
    '```html\n<form>\n```',
    '    <b>indented code</b>',
    'escaped \\<b> and &lt;b&gt;',
    '<https://example.org/a?b=c> and <somebody@example.org>',
    '[link](https://example.org "title"), ![image](http://example.org/a.png), [mail](mailto:a@example.org)',
    '[by name]\n\n[by name]: https://example.org',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    'javascript:alert(1) is only text here',
  ])('passes: %s', (text) => {
    expect(parseMarkdown(text, path)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['an inline tag', 'a <b>bold</b> word', ['Line 1 holds raw HTML: "<b>"', 'Line 1 holds raw HTML: "</b>"']],
    ['a script, on its own line', 'first\n\n<script>\nalert(1)\n</script>', ['Line 3 holds raw HTML: "<script>"']],
    ['a type parameter', 'calls\n`vec<T>` and vec<T>', ['Line 2 holds raw HTML: "<T>"']],
    ['a comment', 'before <!-- hidden --> after', ['Line 1 holds raw HTML: "<!-- hidden -->"']],
    ['a tag in a cell', 'x\n\n| a |\n| - |\n| <i> |', ['Line 5 holds raw HTML: "<i>"']],
    ['a tag in a quotation', '> said\n> <u>', ['Line 2 holds raw HTML: "<u>"']],
  ])('refuses %s by its line', (_, text, messages) => {
    const problems = problemsOf(text);

    expect(problems.map(({ code }) => code)).toEqual(messages.map(() => 'RAW_HTML'));
    messages.forEach((message, index) => expect(problems[index]?.message).toContain(message));
    expect(problems[0]?.message).toContain('Put it in a code span');
  });

  it.each([
    ['[a](javascript:alert(1))', 'javascript:alert(1)'],
    ['[a](JaVaScript:alert(1))', 'JaVaScript:alert(1)'],
    ['[a](jav&#x0A;ascript:alert(1))', 'jav'],
    ['<javascript:alert(1)>', 'javascript:alert(1)'],
    ['[a]\n\n[a]: data:text/html,x', 'data:text/html'],
    ['![a](data:image/png;base64,AAAA)', 'data:image/png'],
    ['![a](mailto:a@example.org)', 'mailto:'],
    ['[a](/techniques/AML.T0051)', '/techniques'],
    ['[a](vbscript:x)', 'vbscript:x'],
    ['[a](file:///etc/passwd)', 'file:///'],
  ])('refuses to point elsewhere than to the web and to mail: %s', (text, target) => {
    expect(problemsOf(text)).toMatchObject([{ code: 'UNSAFE_LINK', path }]);
    expect(problemsOf(text)[0]?.message).toContain(target);
  });

  it('is told of the first of very many faults', () => {
    expect(problemsOf('<b>'.repeat(1_000))).toHaveLength(20);
  });
});
