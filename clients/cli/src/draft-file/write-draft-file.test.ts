import { PROSE_TYPES, type PortionInput } from '@seamark/sdk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraftFile, type DraftFile } from './draft-file.js';
import { writeDraftFile } from './write-draft-file.js';

function read(text: string): DraftFile {
  const draft = readDraftFile(text);
  if (!draft.ok) throw new Error(JSON.stringify([draft.problems, text]));
  return draft.value;
}

const inputsOf = ({ portions }: DraftFile) => portions.map(({ input }) => input);

function aProse(text: string): PortionInput {
  return {
    id: undefined,
    type: 'SUMMARY',
    lang: 'en',
    marking: { tlp: 'RED', persons: ['handler@cert'] },
    presence: 'PLACEHOLDER',
    content: { text },
  };
}

const END: PortionInput = { ...aProse('The end'), marking: { tlp: 'CLEAR' } };

/** The portions between two others, so that nothing of a text may reach into its neighbours. */
function written(...portions: readonly PortionInput[]): string {
  return writeDraftFile({ kind: 'PRACTICE', revises: null, portions: [END, ...portions, END] });
}

/** What makes trouble in Markdown, YAML or a draft file, in any order. */
const awkward = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom('## TITLE [TLP:CLEAR]', '##', '  ## Impact', '\\## x', '\\\\##y', '### z'),
      },
      { weight: 3, arbitrary: fc.constantFrom('```', '~~~~', '```js', '    ```', '- ```', '  ```', '````') },
      { weight: 2, arbitrary: fc.constantFrom('<!-- a -->', '<!--', '-->', '`<!-- b -->`', '<<fill in this>>') },
      {
        weight: 2,
        arbitrary: fc.constantFrom('---', '...', 'a: [b', '- x: y', '? z', '|', '|x', '> q', '&a *b', '!!x y'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom('', ' ', 'x  ', '\tx', 'x\\', '\u2028', '\ufeff', '"', "'", '# x', 'x # y'),
      },
      fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, '')),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((lines) => lines.join('\n'))
  .filter((text) => text.trim() !== '');

describe('a draft file that is written', () => {
  it('says every text as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(awkward, awkward, (first, second) => {
        const text = written(aProse(first), aProse(second));

        expect(inputsOf(read(text)).map(({ content }) => content.text)).toEqual(['The end', first, second, 'The end']);
      }),
      { numRuns: 200 },
    );
  });

  it('says every field of a typed portion as it was, whatever stands in it', () => {
    const line = awkward.map((text) => text.replaceAll('\n', ' '));
    const contents = fc.oneof(
      fc
        .record({ category: fc.constant('WORKAROUND'), status: fc.constant('AVAILABLE'), text: awkward })
        .map(typed('MITIGATION')),
      fc.record({ system: line, identifiers: fc.array(line, { minLength: 1 }), versions: line }).map(typed('AFFECTED')),
      fc.record({ type: fc.constant('PAPER'), url: line, label: line }).map(typed('REFERENCE')),
      fc
        .record({ scheme: fc.constant('OTHER'), level: fc.constant('LOW'), value: line, vector: line })
        .map(typed('SEVERITY')),
      fc
        .record({
          event: fc.constant('REPORTED'),
          value: line,
          precision: fc.constant('DAY'),
          estimated: fc.constant(true),
        })
        .map(typed('OCCURRED')),
      fc.record({ database: line, identifier: line, url: line, licence: line }).map(typed('ORIGIN')),
      fc.record({ scheme: line, code: line }).map(typed('TERM')),
    );
    fc.assert(
      fc.property(contents, (portion) => {
        expect(inputsOf(read(written(portion)))[1]).toEqual(portion);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same file again when it is read and written', () => {
    fc.assert(
      fc.property(awkward, fc.constantFrom(...PROSE_TYPES), (text, type) => {
        const once = written({ ...aProse(text), id: 'p1', type, lang: 'de', presence: 'HIDDEN' });

        const { kind, revises, ...again } = read(once);

        expect(writeDraftFile({ kind, revises, portions: inputsOf({ kind, revises, ...again }) })).toBe(once);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps kind, name and viewKey, and all that a heading says', () => {
    const portion: PortionInput = {
      id: 'p7',
      type: 'DETECTION',
      lang: 'zh-Hant',
      marking: { tlp: 'AMBER', sectors: ['GOVERNMENT'], organizations: ['tern-cloud'], excludeOrganizations: ['x-1'] },
      presence: 'HIDDEN',
      content: { text: '## Rules' },
    };
    const text = writeDraftFile({
      kind: 'WEIGHT_SECURITY',
      revises: { name: 'SMK-7K2Q9-VD3MX', viewKey: '0e:1' },
      portions: [portion],
    });

    expect(text).toBe(
      '---\nkind: WEIGHT_SECURITY\nname: SMK-7K2Q9-VD3MX\nviewKey: 0e:1\n---\n\n' +
        '## DETECTION [TLP:AMBER to sector:GOVERNMENT org:tern-cloud not org:x-1] {#p7 hidden lang=zh-Hant}\n\n\\## Rules\n',
    );
    expect(read(text)).toMatchObject({
      kind: 'WEIGHT_SECURITY',
      revises: { name: 'SMK-7K2Q9-VD3MX', viewKey: '0e:1' },
      portions: [{ input: portion }],
    });
  });
});

function typed(type: PortionInput['type']) {
  return (item: object): PortionInput =>
    ({ ...END, type, content: { [type.toLowerCase()]: item } }) as unknown as PortionInput;
}
