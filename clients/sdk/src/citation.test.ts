import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAnsweredAdvisory } from '../test/answered.js';
import { cite } from './citation.js';
import type { AdvisoryFields } from './generated/documents.js';
import { readAdvisory } from './read-advisory.js';

const HUB = 'https://hub.example/graphql';
const REVISION = '8b1c6f0e-5c1e-4c53-9d0e-0d7f4f3a2b11';

const cited = (fields: Readonly<Record<string, unknown>> = {}, options = {}) =>
  cite(
    readAdvisory(anAnsweredAdvisory({ revisionId: REVISION, ...fields }) as unknown as AdvisoryFields),
    HUB,
    options,
  );

/** Source: csl-data.json of CSL 1.0.2: what an item may hold, of what ours do, and of which type. */
const CSL_TYPES: Readonly<Record<string, 'string' | 'names' | 'date'>> = {
  ...{ id: 'string', type: 'string', title: 'string', genre: 'string', number: 'string', version: 'string' },
  ...{ publisher: 'string', URL: 'string', status: 'string', note: 'string', author: 'names', issued: 'date' },
};

const IS = {
  string: (value: unknown) => typeof value === 'string' && value !== '',
  names: (value: unknown) => Array.isArray(value) && value.every((name: unknown) => typeof name === 'object'),
  date: (value: unknown) => /^\{"date-parts":\[\[\d{4},\d\d?,\d\d?\]\]\}$/.test(JSON.stringify(value)),
};

describe('a citation', () => {
  it('says name, revision, time, hub and marking in one line', () => {
    expect(cited({ banner: 'AMBER_STRICT' }).text).toBe(
      'Meridian Labs. “Assistants act on instructions hidden in calendar invitations”. SMK-7K2Q9-VD3MX, revision ' +
        `${REVISION} of 2026-03-02T10:00:00.000Z. Seamark hub https://hub.example. TLP:AMBER+STRICT. ` +
        `https://hub.example/a/SMK-7K2Q9-VD3MX?revision=${REVISION}`,
    );
  });

  it('is an entry of BibTeX', () => {
    expect(cited().bibtex).toBe(`@misc{SMK-7K2Q9-VD3MX_8b1c6f0e,
  author = {{Meridian Labs}},
  title = {{Assistants act on instructions hidden in calendar invitations}},
  year = {2026},
  month = {3},
  date = {2026-03-02},
  number = {SMK-7K2Q9-VD3MX},
  version = {${REVISION}},
  howpublished = {Seamark hub \\url{https://hub.example}},
  note = {Revision ${REVISION} of 2026-03-02T10:00:00.000Z. TLP:CLEAR},
  url = {https://hub.example/a/SMK-7K2Q9-VD3MX?revision=${REVISION}},
}`);
  });

  it('is an item of CSL-JSON, whose fields are of the types that its schema asks for', () => {
    const { csl } = cited({ state: 'WITHDRAWN' });

    expect(Object.entries(csl).filter(([field, value]) => !IS[CSL_TYPES[field] ?? 'string'](value))).toEqual([]);
    expect(Object.keys(csl).filter((field) => CSL_TYPES[field] === undefined)).toEqual([]);
    expect(csl).toMatchObject({ type: 'report', status: 'withdrawn', author: [{ literal: 'Meridian Labs' }] });
  });

  it.each([
    [{ title: null, source: null }, /^SMK-7K2Q9-VD3MX, revision/],
    [{ state: 'WITHDRAWN' }, /SMK-7K2Q9-VD3MX \(withdrawn\), revision/],
    [
      { origin: { database: 'AVID', identifier: 'A', url: null, licence: 'MIT', retrievedAt: '2026-01-01T00:00:00Z' } },
      /^AVID, imported by Meridian Labs\./,
    ],
  ])('says no more than its reader sees, and what became of it: %j', (fields, text) => {
    expect(cited(fields).text).toMatch(text);
  });

  it('can do without what has a marking of its own', () => {
    const { text, bibtex, csl } = cited({}, { bare: true });

    expect(`${text}${bibtex}${JSON.stringify(csl)}`).not.toMatch(/Assistants|Meridian/);
    expect(csl.title).toBe('SMK-7K2Q9-VD3MX');
  });

  it('has nothing for TeX to obey, whatever a title says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\\', '{', '}', '%', '$', '&', '#', '_', '~', '^', '\n', 'a') }),
        (title) => {
          const [line = ''] = cited({ title })
            .bibtex.split('\n')
            .filter((each) => each.startsWith('  title = '));
          const said = line.slice('  title = {{'.length, -'}},'.length);
          const plain = said.replaceAll(/\\(textbackslash|textasciitilde|textasciicircum)\{\}|\\[{}&%$#_]/g, '');

          expect(line.endsWith('}},')).toBe(true);
          expect(plain).not.toMatch(/[\\{}&%$#_~^]/);
        },
      ),
    );
  });
});
