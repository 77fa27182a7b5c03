import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraftFile, type DraftFile } from './draft-file.js';
import { problemsOf } from './file-problem.js';

const EXAMPLES = new URL('../../../../seeds/examples/', import.meta.url);

function read(text: string): DraftFile {
  const draft = readDraftFile(text);
  if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
  return draft.value;
}

function problems(text: string): readonly string[] {
  return problemsOf(readDraftFile(text)).map(({ line, message }) => `${line}: ${message}`);
}

function withPortion(portion: string): string {
  return `---\nkind: PRACTICE\n---\n${portion}`;
}

describe('a draft file', () => {
  it.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.md')))('is what the example %s is', (name) => {
    expect(problems(readFileSync(new URL(name, EXAMPLES), 'utf8'))).toEqual([]);
  });

  it('says kind, portions, markings and where all of it stands', () => {
    const draft = read(
      '---\r\nkind: red-team-finding\r\n---\r\n\r\n## Title [TLP:CLEAR]\r\n\r\nA finding\r\n\r\nwith a second line\r\n',
    );

    expect(draft).toEqual({
      kind: 'RED_TEAM_FINDING',
      revises: null,
      portions: [
        {
          input: {
            id: undefined,
            type: 'TITLE',
            lang: 'en',
            marking: { tlp: 'CLEAR' },
            presence: 'PLACEHOLDER',
            content: { text: 'A finding\n\nwith a second line' },
          },
          headingLine: 5,
          bodyLine: 7,
          fieldLines: new Map(),
        },
      ],
    });
  });

  it('keeps headings of other levels, and those in fenced code, within their portion', () => {
    const body = '### A step\n\n~~~\n## not a portion\n```\n## nor this\n~~~\n#### Another';

    expect(
      read(withPortion(`## REPRODUCTION [TLP:GREEN]\n${body}\n`)).portions.map(({ input }) => input.content),
    ).toEqual([{ text: body }]);
  });

  it('keeps numbers, dates and words of YAML as they were written', () => {
    const severity = '## SEVERITY [TLP:CLEAR]\nscheme: cvss-v3-1 # as scored\nvalue: 8.10\nlevel: High\nvector:\n';
    const occurred = '## OCCURRED [TLP:CLEAR]\nvalue: 2026-02\nprecision: month\nestimated: yes\n'.replace(
      'yes',
      'true',
    );
    const affected = '## AFFECTED [TLP:CLEAR]\nsystem: no\nidentifiers: [pkg:a/b, 007]\nversions: 1.10\n';

    expect(read(withPortion(severity + occurred + affected)).portions.map(({ input }) => input.content)).toEqual([
      { severity: { scheme: 'CVSS_V3_1', value: '8.10', level: 'HIGH' } },
      { occurred: { value: '2026-02', precision: 'MONTH', estimated: true } },
      { affected: { system: 'no', identifiers: ['pkg:a/b', '007'], versions: '1.10' } },
    ]);
  });

  it('takes SOURCE without a text and ALIAS with one name', () => {
    const draft = read(withPortion('## SOURCE [TLP:CLEAR]\n\n## ALIAS [TLP:CLEAR]\nCVE-2024-3094\n'));

    expect(draft.portions.map(({ input }) => input.content)).toEqual([{ source: true }, { alias: 'CVE-2024-3094' }]);
  });

  it.each([
    ['', '1: A draft file begins with ---'],
    ['kind: practice', '1: A draft file begins with ---'],
    ['---\nkind: poem\n---\n## TITLE [TLP:CLEAR]\nx', '2: kind is one of vulnerability, incident,'],
    ['---\ntlp: clear\n---\n## TITLE [TLP:CLEAR]\nx', '2: There is no "tlp" here: there are kind, name, viewKey.'],
    ['---\nkind: practice\nname: SMK-1\n---\n## TITLE [TLP:CLEAR]\nx', '1: name and viewKey stand together'],
    ['---\nkind: [\n---\n## TITLE [TLP:CLEAR]\nx', 'This is no YAML'],
    [withPortion(''), '1: There is no portion'],
    [withPortion('\nSome words.\n## TITLE [TLP:CLEAR]\nx'), '5: This text is in no portion, so it has no marking.'],
    [withPortion('## TITLE\nx'), '4: This portion has no marking. Write one behind its type: ## TITLE [TLP:GREEN]'],
    [withPortion('## Next steps [TLP:CLEAR]\nx'), '4: "Next steps" is no type of portion.'],
    [withPortion('## TITLE [TLP:CLEAR\nx'), '4: This heading is not understood'],
    [withPortion('## TITLE [TLP:CLEAR] {secret}\nx'), '4: "secret" is not understood'],
    [withPortion('## TITLE [TLP:CLEAR]\n\n## SUMMARY [TLP:CLEAR]\nx'), '4: There is no text below this heading.'],
    [withPortion('## SOURCE [TLP:CLEAR]\nMeridian Labs'), '5: SOURCE takes no text'],
    [withPortion('## ALIAS [TLP:CLEAR]\n- CVE-1\n- CVE-2'), '5: ALIAS takes one name'],
    [withPortion('## TERM [TLP:CLEAR]\nATLAS AML.T0051'), '5: Here stand fields, one a line: scheme and code.'],
    [withPortion('## TERM [TLP:CLEAR]\nscheme: ATLAS\n'), '5: code is missing.'],
    [withPortion('## TERM [TLP:CLEAR]\nscheme: ATLAS\ncode: AML.T0051\nlabel: x'), '7: There is no field "label" here'],
    [withPortion('## TERM [TLP:CLEAR]\nscheme: [ATLAS]\ncode: x'), '5: scheme is one text, no list.'],
    [withPortion('## TERM [TLP:CLEAR]\nscheme: {a: b}\ncode: x'), '5: scheme is neither a text nor a list of texts.'],
    [withPortion('## TERM [TLP:CLEAR]\nscheme: ATLAS\nscheme: CWE\ncode: x'), '6: This is no YAML'],
    [
      withPortion('## OCCURRED [TLP:CLEAR]\nvalue: 2026\nprecision: YEAR\nestimated: maybe'),
      '7: estimated is true or false.',
    ],
  ])('is refused as %j, saying where and why', (text, problem) => {
    expect(problems(text).join('\n')).toContain(problem);
  });

  it('leaves out its comments, and keeps what looks like one in code', () => {
    const text = withPortion(
      '<!-- before\n## SUMMARY [TLP:CLEAR]\nnot this -->\n## TITLE [TLP:CLEAR]\n<!-- of the title -->\nA title\n\n' +
        '## TERM [TLP:CLEAR]\n<!-- ATLAS: x -->\nscheme: ATLAS\ncode: AML.T0051\n## EVIDENCE [TLP:GREEN]\n```\n<!-- kept -->\n```\n',
    );

    expect(read(text).portions.map(({ input }) => input.content)).toEqual([
      { text: 'A title' },
      { term: { scheme: 'ATLAS', code: 'AML.T0051' } },
      { text: '```\n<!-- kept -->\n```' },
    ]);
  });

  it('takes a heading of the second level into a text when a backslash stands before it', () => {
    expect(read(withPortion('## TITLE [TLP:CLEAR]\n\\## Impact\n\\\\## x\n')).portions[0]?.input.content).toEqual({
      text: '## Impact\n\\## x',
    });
  });

  it.each([
    [
      withPortion('## SUMMARY [TLP:CLEAR]\n```\ncode\n## REPRODUCTION [TLP:RED to person:a@b]\nsecret\n'),
      ['5: This code is never closed', '7: This heading stands in the code that begins in line 5'],
    ],
    [
      withPortion('## SUMMARY [TLP:CLEAR]\n~~~\n## REPRODUCTION [TLP:RED to person:a@b]\n~~~\nsecret\n'),
      ['6: This heading stands in the code that begins in line 5'],
    ],
    [withPortion('## SUMMARY [TLP:CLEAR]\nx\n<!-- y\nz'), ['6: This comment never ends']],
    [withPortion('## SUMMARY [TLP:CLEAR]\nx\n<!-- y --> z'), ['6: Nothing stands behind the -->']],
    [withPortion('## SUMMARY [TLP:CLEAR] {verbatim}\n|x\ny'), ['6: Each line of a verbatim text begins with |']],
    [withPortion('## SUMMARY [TLP:CLEAR]\n<<fill in what it is>>'), ['5: Not filled in: <<fill in what it is>>']],
    [withPortion('## SUMMARY [TLP:AMBER to org:<<fill in whom>>]\nx'), ['4: Not filled in: SUMMARY [TLP:AMBER']],
  ])('never publishes %j under a marking that it was not written for', (text, wanted) => {
    const told = problems(text);

    for (const problem of wanted) expect(told.join('\n')).toContain(problem);
  });

  it('tells all its problems at once, from top to bottom', () => {
    const text = withPortion(
      '## TITLE\nx\n## TERM [TLP:AMBER] {secret}\nscheme: ATLAS\n## SEVERITY [TLP:CLEAR]\nlevel: huge\n',
    );

    expect(problems(text).map((problem) => Number.parseInt(problem, 10))).toEqual([4, 6, 6, 9, 9, 9]);
  });

  it('never throws, whatever stands in it', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '---',
        '## TITLE [TLP:CLEAR]',
        '## SEVERITY [TLP:RED to person:a@b]',
        'a: &x [*x]',
        '? - :',
        '```',
        'kind: practice',
        '<<: *x',
        '!!js x',
      ),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(typeof readDraftFile(lines.join('\n')).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
