import { describe, expect, it } from 'vitest';
import type { PortionContentInput } from '../advisory-input.js';
import { anInputMoment, MERIDIAN } from '../fake-world.js';
import { parseContent } from './parse-content.js';
import type { PortionType } from '../portion-content.js';

const moment = anInputMoment();

function contentOf(type: PortionType, input: PortionContentInput): unknown {
  const parsed = parseContent(input, { type, path: ['content'] }, moment);
  return parsed.ok ? parsed.value : parsed.refusal.map(({ code, path }) => `${code} at ${path.join('.')}`);
}

describe('the content of a portion', () => {
  it.each<[PortionType, PortionContentInput]>([
    ['TITLE', {}],
    ['TITLE', { alias: 'CVE-2024-3094' }],
    ['ALIAS', { text: 'CVE-2024-3094' }],
    ['SUMMARY', { text: 'a', alias: 'CVE-2024-3094' }],
  ])('is the one field that %s takes', (type, input) => {
    expect(contentOf(type, input)).toEqual(['CONTENT_MISMATCH at content']);
  });

  it('names no source but the one that writes', () => {
    expect(contentOf('SOURCE', { source: true })).toEqual({ is: 'source', organization: MERIDIAN });
    expect(contentOf('SOURCE', { source: false })).toEqual(['SOURCE_NOT_TRUE at content.source']);
  });

  it('has a title of one line', () => {
    expect(contentOf('TITLE', { text: ' One line ' })).toEqual({ is: 'prose', text: 'One line' });
    expect(contentOf('TITLE', { text: 'Two\nlines' })).toEqual(['LINE_BREAK at content.text']);
    expect(contentOf('TITLE', { text: '<b>' })).toEqual(['RAW_HTML at content.text']);
  });

  it.each([
    ['cve-2024-3094', 'CVE-2024-3094'],
    ['ghsa-JFH8-C2JP-5V3Q', 'GHSA-jfh8-c2jp-5v3q'],
    ['PYSEC-2021-123', 'PYSEC-2021-123'],
    ['avid-2026-r0241', 'AVID-2026-R0241'],
    ['aiid:541', 'AIID:541'],
    ['aml.cs0021', 'AML.CS0021'],
  ])('knows the alias %s', (written, value) => {
    expect(contentOf('ALIAS', { alias: written })).toEqual({ is: 'alias', value });
  });

  it.each(['CVE-24-1', 'CVE-2024-123', 'GO-2024-2611', 'OECD:12', 'AVID-2026', 'AIID:0', 'AML.T0051', ''])(
    'refuses the alias %s with the list of those it knows',
    (alias) => {
      const parsed = parseContent({ alias }, { type: 'ALIAS', path: ['content'] }, moment);

      expect(parsed).toMatchObject({ refusal: [{ code: 'ALIAS_INVALID', path: ['content', 'alias'] }] });
      expect(JSON.stringify(parsed)).toContain('PYSEC-2021-123');
    },
  );

  it.each([
    ['ATLAS', 'AML.T0051.001'],
    ['AVID_SEP', 'S0403'],
    ['AVID_LIFECYCLE', 'L05'],
    ['MIT_DOMAIN', '7.6'],
    ['OWASP_LLM_2025', 'LLM01'],
    ['NIST_AI_600_1', 'nist-information-security'],
    ['CWE', 'CWE-1427'],
  ])('takes terms of %s by their code', (scheme, code) => {
    expect(contentOf('TERM', { term: { scheme, code } })).toEqual({ is: 'term', scheme, code });
  });

  it('takes a term of OWASP without the year that stands behind its code', () => {
    const content = contentOf('TERM', { term: { scheme: 'owasp_llm_2025', code: 'llm01:2025' } });

    expect(content).toEqual({ is: 'term', scheme: 'OWASP_LLM_2025', code: 'LLM01' });
  });

  it('refuses terms of no scheme and codes of no shape', () => {
    expect(contentOf('TERM', { term: { scheme: 'STRIDE', code: 'S' } })).toEqual([
      'CHOICE_UNKNOWN at content.term.scheme',
    ]);
    expect(contentOf('TERM', { term: { scheme: 'ATLAS', code: 'Prompt injection' } })).toEqual([
      'TERM_CODE_INVALID at content.term.code',
    ]);
  });

  it.each([
    ['heegyu/bbq'],
    ['../img/R00031.png'],
    ['file:///home/somebody/a.eval'],
    ['javascript:alert(1)'],
    ['https:example.org'],
    ['http://'],
    ['https://example.org/\nx'],
  ])('refers to the web and to nothing else, so not to %s', (url) => {
    expect(contentOf('REFERENCE', { reference: { url } })).toHaveLength(1);
  });

  it('keeps an address as it was written', () => {
    const url = 'https://Example.org/a b?c=%7e#d';

    expect(contentOf('REFERENCE', { reference: { url } })).toEqual({ is: 'reference', type: 'WEB', url, label: null });
  });

  it('says all that is wrong with one content at once', () => {
    const origin = { database: '', identifier: 'a\nb', url: 'ftp://example.org', licence: null };

    expect(contentOf('ORIGIN', { origin })).toEqual([
      'TEXT_EMPTY at content.origin.database',
      'LINE_BREAK at content.origin.identifier',
      'URL_INVALID at content.origin.url',
    ]);
  });

  it('says itself when an imported record was retrieved', () => {
    const origin = { database: 'OSV', identifier: 'PYSEC-2021-123' };

    expect(contentOf('ORIGIN', { origin })).toEqual({
      is: 'origin',
      ...origin,
      url: null,
      licence: null,
      retrievedAt: '2026-05-01T10:00:00.000Z',
    });
  });

  it('holds identifiers of a system in one order and each once', () => {
    expect(contentOf('AFFECTED', { affected: { system: 'Lyra', identifiers: ['b', 'a', 'b'] } })).toMatchObject({
      identifiers: ['a', 'b'],
      status: 'AFFECTED',
    });
    expect(contentOf('AFFECTED', { affected: { system: 'Lyra', identifiers: ['a', ''] } })).toEqual([
      'TEXT_EMPTY at content.affected.identifiers.1',
    ]);
  });

  it('refuses Markdown in a mitigation where it would in prose', () => {
    expect(contentOf('MITIGATION', { mitigation: { category: 'WORKAROUND', text: '<i>' } })).toEqual([
      'RAW_HTML at content.mitigation.text',
    ]);
  });
});
