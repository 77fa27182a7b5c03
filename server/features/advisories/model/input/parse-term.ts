import { accept } from '../../../../kernel/result.js';
import { quoted } from '../../../markings/model/marking-problem.js';
import { normalizeScheme, normalizeTermCode } from '../../../taxonomy/model/term-code.js';
import { TERM_SCHEMES } from '../../../taxonomy/model/term-scheme.js';
import type { TermScheme } from '../../../taxonomy/model/term-scheme.js';
import type { PortionContentInput } from '../advisory-input.js';
import { parseChoice } from './parse-choice.js';
import { faulty } from './parsed.js';
import type { InputPath, Parsed } from './parsed.js';
import type { TermContent } from '../portion-content.js';

/** Reads a term by its code: labels drift, codes do not. Whether the scheme has such a code is asked later: codes may be newer than our copy. */
export function parseTerm(input: NonNullable<PortionContentInput['term']>, path: InputPath): Parsed<TermContent> {
  const scheme = parseChoice(normalizeScheme(input.scheme), TERM_SCHEMES, [...path, 'scheme']);
  if (!scheme.ok) return scheme;
  const code = input.code.trim();
  const { shape, example, capitals } = CODES[scheme.value];
  const spelled = capitals ? normalizeTermCode(code) : code;
  if (shape.test(spelled)) return accept({ is: 'term', scheme: scheme.value, code: spelled });
  return faulty(
    [...path, 'code'],
    'TERM_CODE_INVALID',
    `${quoted(code)} is no code of ${scheme.value}. Write one like ${example}.`,
  );
}

interface CodeRule {
  readonly shape: RegExp;
  readonly example: string;
  readonly capitals: boolean;
}

/** How each scheme's codes look. Sources: MITRE ATLAS 5.6, AVID taxonomy 0.2, MIT AI Risk Repository, OWASP LLM Top 10 2025, CWE 4 */
const CODES: Readonly<Record<TermScheme, CodeRule>> = {
  ATLAS: { shape: /^AML\.(TA\d{4}|T\d{4}(\.\d{3})?|M\d{4}|CS\d{4})$/, example: 'AML.T0051', capitals: true },
  AVID_SEP: { shape: /^[SEP]\d{4}$/, example: 'S0403', capitals: true },
  AVID_LIFECYCLE: { shape: /^L\d{2}$/, example: 'L05', capitals: true },
  MIT_DOMAIN: { shape: /^[1-9](\.\d{1,2})?$/, example: '2.2', capitals: true },
  OWASP_LLM_2025: { shape: /^LLM\d{2}$/, example: 'LLM01', capitals: true },
  // NIST gives its risks no codes: the ids of its readers are words, and may be others than ours.
  NIST_AI_600_1: { shape: /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, example: 'nist-information-security', capitals: false },
  CWE: { shape: /^CWE-[1-9]\d{0,5}$/, example: 'CWE-1427', capitals: true },
};
