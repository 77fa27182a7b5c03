import { accept } from '../../../../kernel/result.js';
import { quoted } from '../../../markings/model/marking-problem.js';
import { SEVERITY_LEVELS } from '../advisory.js';
import type { SeverityLevel } from '../advisory.js';
import type { PortionContentInput } from '../advisory-input.js';
import { exampleVector, isCvss, isCvssVector } from './cvss-vector.js';
import { parseChoice } from './parse-choice.js';
import { parseLine } from './parse-text.js';
import { allOf, faulty, parseOptional } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';
import { SEVERITY_SCHEMES } from '../portion-content.js';
import type { SeverityContent, SeverityScheme } from '../portion-content.js';
import { levelOfScore } from '../severity-level.js';

/** Reads one assessment. Its level is the author's; for CVSS without one, that of the score; else there is none. */
export function parseSeverity(
  input: NonNullable<PortionContentInput['severity']>,
  path: InputPath,
): Parsed<SeverityContent> {
  const scheme = parseChoice(input.scheme, SEVERITY_SCHEMES, [...path, 'scheme']);
  if (!scheme.ok) return scheme;
  const content = allOf({
    value: parseValue(input.value, scheme.value, [...path, 'value']),
    level: parseOptional(input.level, (text) => parseChoice(text, SEVERITY_LEVELS, [...path, 'level'])),
    vector: parseOptional(input.vector, (text) => parseVector(text, scheme.value, [...path, 'vector'])),
  });
  if (!content.ok) return content;
  const { value, level, vector } = content.value;
  return accept({
    is: 'severity',
    scheme: scheme.value,
    level: level ?? derivedLevel(scheme.value, value),
    value,
    vector,
  });
}

function derivedLevel(scheme: SeverityScheme, value: string): SeverityLevel | null {
  return isCvss(scheme) ? levelOfScore(scheme, Number(value)) : null;
}

function parseValue(text: string, scheme: SeverityScheme, path: InputPath): Parsed<string> {
  const value = parseLine(text, { path, what: 'value', maxCharacters: MAX_VALUE_CHARACTERS });
  if (!value.ok || !isCvss(scheme) || SCORE.test(value.value)) return value;
  return faulty(
    path,
    'SCORE_INVALID',
    `${quoted(text)} is no CVSS score. Write a number from 0.0 to 10.0; a vector has its own field.`,
  );
}

function parseVector(text: string, scheme: SeverityScheme, path: InputPath): Parsed<string> {
  const vector = parseLine(text, { path, what: 'vector', maxCharacters: MAX_VECTOR_CHARACTERS });
  if (!vector.ok || !isCvss(scheme) || isCvssVector(vector.value, scheme)) return vector;
  const message = `This is no vector of ${scheme}. Write each base metric once, as in ${exampleVector(scheme)}.`;
  return faulty(path, 'VECTOR_INVALID', message);
}

const SCORE = /^(\d(\.\d)?|10(\.0)?)$/;
const MAX_VALUE_CHARACTERS = 100;
const MAX_VECTOR_CHARACTERS = 300;
