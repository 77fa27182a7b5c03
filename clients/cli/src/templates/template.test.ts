import { readFileSync, readdirSync } from 'node:fs';
import { ADVISORY_KIND_VALUES, type PortionInput } from '@seamark/sdk';
import { describe, expect, it } from 'vitest';
import { readDraftFile } from '../draft-file/draft-file.js';
import { problemsOf } from '../draft-file/file-problem.js';
import { fillIn, uncomment } from '../../test/fill-in.js';
import { template } from './template.js';

const TAXONOMIES = new URL('../../../../seeds/taxonomies/', import.meta.url);
const DANGEROUS = ['REPRODUCTION', 'PROOF_OF_CONCEPT', 'PROMPT_SAMPLE', 'OUTPUT_SAMPLE', 'CONTACT'];

function portionsOf(text: string): readonly PortionInput[] {
  const read = readDraftFile(text);
  if (!read.ok) throw new Error(JSON.stringify([read.problems, text]));
  return read.value.portions.map(({ input }) => input);
}

/** What each kind must hold beside title, summary and affected. */
const REQUIRED = {
  VULNERABILITY: ['SEVERITY', 'TERM'],
  INCIDENT: ['OCCURRED', 'IMPACT', 'SEVERITY'],
  SAFEGUARD_CIRCUMVENTION: ['TECHNICAL_DETAIL', 'TERM', 'EVIDENCE'],
  RED_TEAM_FINDING: ['EVIDENCE'],
  CAPABILITY_HAZARD: ['IMPACT', 'EVIDENCE'],
  WEIGHT_SECURITY: ['TECHNICAL_DETAIL', 'MITIGATION'],
  SOCIETAL_HARM: ['IMPACT', 'EVIDENCE', 'TERM'],
  THREAT_ACTIVITY: ['IMPACT', 'INDICATORS'],
  PRACTICE: ['MITIGATION', 'EVIDENCE'],
};

describe.each(ADVISORY_KIND_VALUES)('the template of %s', (kind) => {
  it('is refused as long as anything is to be filled in, by its lines and for nothing else', () => {
    const text = template(kind, 'tern-cloud');
    const problems = problemsOf(readDraftFile(text));
    const comments = /<!--[^]*?-->/g;
    const asked = text.replaceAll(comments, (comment) => comment.replaceAll(/[^\n]/g, '')).split('\n');
    const lines = asked.flatMap((line, at) => (line.includes('<<fill in') ? [at + 1] : []));

    expect(problems.map(({ line }) => line)).toEqual(lines);
    expect(problems.every(({ message }) => message.startsWith('Not filled in: '))).toBe(true);
  });

  it('holds what the kind asks for once it is filled in, and none of its comments', () => {
    const portions = portionsOf(fillIn(template(kind, 'tern-cloud')));
    const types = portions.map(({ type }) => type);

    expect(types).toEqual(expect.arrayContaining(['TITLE', 'SUMMARY', 'AFFECTED', ...REQUIRED[kind]]));
    expect(JSON.stringify(portions)).not.toMatch(/<!--|-->|fill in/);
  });

  it('offers the public its title alone, and what is dangerous to the own organization alone', () => {
    const portions = portionsOf(fillIn(uncomment(template(kind, 'tern-cloud'))));
    const dangerous = portions.filter(({ type }) => DANGEROUS.includes(type));

    expect(portions.filter(({ marking }) => marking.tlp === 'CLEAR').map(({ type }) => type)).toEqual(['TITLE']);
    expect(dangerous.length).toBeGreaterThan(0);
    for (const { marking } of dangerous)
      expect(marking).toEqual({ tlp: 'AMBER_STRICT', organizations: ['tern-cloud'] });
  });

  it('names schemes and codes that the hub has', () => {
    const named = [...template(kind, null).matchAll(/terms (\w+) lists the codes, such as (\S+)\./g)];
    const known = new Map(
      readdirSync(TAXONOMIES).map((file) => [
        file.replace('.json', '').replaceAll('-', '_'),
        readFileSync(new URL(file, TAXONOMIES), 'utf8'),
      ]),
    );

    expect(named.length).toBeGreaterThan(0);
    for (const [, scheme = '', code = ''] of named) expect(known.get(scheme)).toContain(`"${code}"`);
  });
});

it('asks for the own organization where that is not known', () => {
  expect(template('INCIDENT', null)).toContain('[TLP:AMBER to org:<<fill in the handle of your own organization>>]');
});
